package org.maplebridge.web.referrals;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralFilter;
import org.maplebridge.referral.ReferralLine;
import org.maplebridge.referral.ReferralState;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The desk's list, for both sides; a page of it is read at a time. */
@Named
@ViewScoped
public class ReferralsPage implements Serializable {

    @Inject
    private ReferralDesk desk;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private ClockFace.Maker faces;

    @Inject
    private Reader reader;

    private String text;
    private ReferralState state;
    private ReferralMode mode;
    private Boolean open;
    private LazyDataModel<ReferralRow> rows;

    @PostConstruct
    void open() {
        rows = new Rows();
    }

    /** Whether the reader may make a new referral here. */
    public boolean isMayPropose() {
        return !desk.commissions(currentUser.actor()).isEmpty();
    }

    /** Whether anything is narrowed down, so that an empty list is not called an empty desk. */
    public boolean isNarrowed() {
        return text != null || state != null || mode != null || open != null;
    }

    public LazyDataModel<ReferralRow> getRows() {
        return rows;
    }

    public ReferralState[] getStates() {
        return ReferralState.values();
    }

    public ReferralMode[] getModes() {
        return ReferralMode.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ReferralState getState() {
        return state;
    }

    public void setState(ReferralState state) {
        this.state = state;
    }

    public ReferralMode getMode() {
        return mode;
    }

    public void setMode(ReferralMode mode) {
        this.mode = mode;
    }

    public Boolean getOpen() {
        return open;
    }

    public void setOpen(Boolean open) {
        this.open = open;
    }

    private ReferralFilter filter() {
        return new ReferralFilter(text, state, mode, open);
    }

    private ReferralRow row(ReferralLine line) {
        return new ReferralRow(line, next(line.commissionClocks()), next(line.mediationClocks()), reader.isEnglish());
    }

    private ClockFace next(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state().isLive())
                .findFirst()
                .map(clock -> faces.of(clock, false))
                .orElse(null);
    }

    /** Reads the page of the list that the table shows. */
    private final class Rows extends LazyDataModel<ReferralRow> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) desk.count(currentUser.actor(), filter());
        }

        @Override
        public List<ReferralRow> load(
                int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return desk.list(currentUser.actor(), filter(), first, size).stream()
                    .map(ReferralsPage.this::row)
                    .toList();
        }

        @Override
        public String getRowKey(ReferralRow row) {
            return row.getId().toString();
        }

        @Override
        public ReferralRow getRowData(String key) {
            return getWrappedData().stream()
                    .filter(row -> getRowKey(row).equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }
}

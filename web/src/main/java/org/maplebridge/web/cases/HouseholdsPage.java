package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseSheet;
import org.maplebridge.casefile.GroupCases;
import org.maplebridge.identity.Right;
import org.maplebridge.performance.Households;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The households of a group dispute under its leading case, with what each has been paid; here a household is laid to it, or taken out. */
@Named
@ViewScoped
public class HouseholdsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Households households;

    @Inject
    private GroupCases groups;

    @Inject
    private CaseBook book;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private String caseParam;
    private CaseSheet sheet;
    private GroupCases.Place place;
    private Households.Line together;
    private String number;
    private Rows rows;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case
     */
    public void open() {
        watch.look(caseId());
        look();
    }

    private void look() {
        sheet = book.open(currentUser.actor(), caseId());
        place = groups.place(currentUser.actor(), caseId());
        together = households.together(currentUser.actor(), caseId());
        rows = new Rows();
    }

    private UUID caseId() {
        try {
            return UUID.fromString(caseParam);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    /** Lays the household of the number that was typed to the group. */
    public void join() {
        groups.join(currentUser.actor(), caseId(), number);
        say("group.joined", number.strip());
        number = null;
        look();
    }

    /** Takes a household out. */
    public void leave(UUID household) {
        groups.leave(currentUser.actor(), caseId(), household);
        say("group.left");
        look();
    }

    private void say(String key, Object... arguments) {
        String sentence = reader.words().say(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Whether the reader may lay households to it, or take them out. */
    public boolean isWritable() {
        return sheet.allows(Right.GROUP_CASES) && place.leading() == null;
    }

    private final class Rows extends LazyDataModel<Households.Line> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return Math.toIntExact(households.count(currentUser.actor(), caseId()));
        }

        @Override
        public List<Households.Line> load(
                int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
            return households.page(currentUser.actor(), caseId(), first, pageSize);
        }

        @Override
        public String getRowKey(Households.Line line) {
            return line.caseId().toString();
        }
    }

    public LazyDataModel<Households.Line> getRows() {
        return rows;
    }

    public CaseSheet getSheet() {
        return sheet;
    }

    public GroupCases.Place getPlace() {
        return place;
    }

    /** All households together. */
    public Households.Line getTogether() {
        return together;
    }

    /** The number of the household's case. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCaseParam() {
        return caseParam;
    }

    public void setCaseParam(String caseParam) {
        this.caseParam = caseParam;
    }
}

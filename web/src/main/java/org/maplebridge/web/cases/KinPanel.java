package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.KinRegister;
import org.maplebridge.agreement.KinRegisters;
import org.maplebridge.agreement.Kinship;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** Whom a dead worker has left behind, on the page of an agreement that is being written. */
@Named
@ViewScoped
public class KinPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "kin";

    @Inject
    private KinRegisters registers;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private UUID caseId;
    private KinRegisters.View view;
    private List<AgreementView.PaperEntry> authorisations = List.of();
    private String deceased;
    private LocalDate diedOn;
    private boolean complete;
    private List<Row> rows = new ArrayList<>();

    /** One line of the form. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private Kinship kinship;
        private String name;
        private String party;
        private String authorisation;

        private KinRegister.Line line() {
            return new KinRegister.Line(kinship, name, id(party), id(authorisation));
        }

        private boolean empty() {
            return kinship == null
                    && (name == null || name.isBlank())
                    && id(party) == null
                    && id(authorisation) == null;
        }

        private static UUID id(String chosen) {
            return chosen == null || chosen.isBlank() ? null : UUID.fromString(chosen);
        }

        public Kinship getKinship() {
            return kinship;
        }

        public void setKinship(Kinship kinship) {
            this.kinship = kinship;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getParty() {
            return party;
        }

        public void setParty(String party) {
            this.party = party;
        }

        public String getAuthorisation() {
            return authorisation;
        }

        public void setAuthorisation(String authorisation) {
            this.authorisation = authorisation;
        }
    }

    /**
     * Shows the kin of a case.
     *
     * @param writing whether the agreement is being written; if not, nothing is asked
     */
    public void show(UUID ofCase, boolean writing) {
        caseId = ofCase;
        view = writing ? registers.show(currentUser.actor(), ofCase) : null;
        if (view != null) {
            authorisations = registers.authorisations(currentUser.actor(), ofCase);
            fill();
        }
    }

    private void fill() {
        rows = new ArrayList<>();
        KinRegister.Text text = view.text();
        if (text != null) {
            deceased = text.deceased();
            diedOn = text.diedOn();
            complete = text.complete();
            text.kin().forEach(line -> {
                Row row = new Row();
                row.kinship = line.kinship();
                row.name = line.name();
                row.party = line.party() == null ? null : line.party().toString();
                row.authorisation = line.authorisation() == null
                        ? null
                        : line.authorisation().toString();
                rows.add(row);
            });
        }
        if (rows.isEmpty()) {
            rows.add(new Row());
        }
    }

    /** Another line. */
    public void add() {
        rows.add(new Row());
    }

    /** One line less. */
    public void remove(int place) {
        rows.remove(place);
    }

    /** Writes down what was typed; lines that say nothing are left out. */
    public void save() {
        KinRegisters.View before = view;
        List<Row> said = rows.stream().filter(row -> !row.empty()).toList();
        if (said.size() < rows.size()) {
            rows = new ArrayList<>(said);
        }
        try {
            registers.write(
                    currentUser.actor(),
                    caseId,
                    view.version(),
                    new KinRegister.Text(
                            deceased, diedOn, said.stream().map(Row::line).toList(), complete));
        } catch (StaleEdit stale) {
            view = registers.show(currentUser.actor(), caseId);
            watch.overtaken(FORM, inWords(before), inWords(view), Map.of());
            return;
        }
        watch.look(caseId);
        show(caseId, true);
        String sentence = reader.words().say("agreement.kin.saved");
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    private Map<String, String> inWords(KinRegisters.View of) {
        Map<String, String> values = new LinkedHashMap<>();
        if (of.text() != null) {
            values.put("agreement.kin.deceased", of.text().deceased());
            of.text()
                    .kin()
                    .forEach(line -> values.put(line.name(), reader.words().of(line.kinship())));
        }
        return values;
    }

    /** Null as long as nobody writes. */
    public KinRegisters.View getView() {
        return view;
    }

    public List<AgreementView.PaperEntry> getAuthorisations() {
        return authorisations;
    }

    public Kinship[] getKinships() {
        return Kinship.values();
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getDeceased() {
        return deceased;
    }

    public void setDeceased(String deceased) {
        this.deceased = deceased;
    }

    public LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    /** Whether it has been asked that there is nobody else. */
    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }
}

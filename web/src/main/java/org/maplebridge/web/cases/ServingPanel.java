package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.agreement.ServedCopy;
import org.maplebridge.agreement.Serving;
import org.maplebridge.agreement.ServingManner;
import org.maplebridge.agreement.ServingView;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;

/** Who has the agreement in hand, on the page of an agreement in effect; the mediator writes it down, or corrects it. */
@Named
@ViewScoped
public class ServingPanel implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ELSEWHERE = "agreement";

    @Inject
    private Serving serving;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    @Inject
    private OfficeClock clock;

    private UUID caseId;
    private ServingView view;
    private String party;
    private ServingManner manner;
    private String postNumber;
    private LocalDate on;
    private boolean correcting;

    /**
     * Shows who has the agreement of a case.
     *
     * @param inEffect whether there is anything to serve; if not, nothing is asked
     */
    public void show(UUID ofCase, boolean inEffect) {
        caseId = ofCase;
        view = inEffect ? serving.show(currentUser.actor(), ofCase) : null;
        clear();
    }

    private void clear() {
        party = null;
        manner = null;
        postNumber = null;
        on = null;
        correcting = false;
    }

    /** Writes down what was typed. */
    public void serve() {
        ServingView.Copy copy = chosen();
        ServingView before = view;
        ServedCopy.Line line = new ServedCopy.Line(manner, postNumber, on);
        boolean all;
        try {
            all = serving.serve(currentUser.actor(), caseId, copy.partyId(), copy.version(), line);
        } catch (StaleEdit stale) {
            view = serving.show(currentUser.actor(), caseId);
            watch.overtaken(
                    ELSEWHERE, inWords(before), inWords(view), Map.of(copy.party(), inWords(manner, postNumber, on)));
            return;
        }
        view = serving.show(currentUser.actor(), caseId);
        clear();
        watch.look(caseId);
        say(all ? "agreement.serving.all" : "agreement.serving.done", copy.party());
    }

    private ServingView.Copy chosen() {
        if (party == null || party.isBlank()) {
            throw new InvalidInput("party", "fault.required");
        }
        return view.copies().stream()
                .filter(copy -> copy.partyId().toString().equals(party))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("party", "fault.required"));
    }

    /** Puts a party's line into the form, to be corrected. */
    public void correct(ServingView.Copy copy) {
        party = copy.partyId().toString();
        manner = copy.manner();
        postNumber = copy.postNumber();
        on = copy.on();
        correcting = true;
    }

    private Map<String, String> inWords(ServingView of) {
        Map<String, String> lines = new LinkedHashMap<>();
        of.copies().forEach(copy -> lines.put(copy.party(), inWords(copy.manner(), copy.postNumber(), copy.on())));
        return lines;
    }

    private String inWords(ServingManner how, String number, LocalDate day) {
        Words words = reader.words();
        return (words.of(how) + " " + (number == null ? "" : number) + " " + words.date(day)).strip();
    }

    private void say(String key, Object... arguments) {
        String sentence = reader.words().say(key, arguments);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Null as long as nothing is in effect. */
    public ServingView getView() {
        return view;
    }

    /** Whom the form offers: those without their copy, and the one that is being corrected. */
    public List<ServingView.Copy> getOffered() {
        return view.copies().stream()
                .filter(copy -> !copy.served() || copy.partyId().toString().equals(party))
                .toList();
    }

    /** Whether there is anything to write: a copy is missing, or one is being corrected. */
    public boolean isWritable() {
        return view.may() && !getOffered().isEmpty();
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public ServingManner[] getManners() {
        return ServingManner.values();
    }

    public LocalDate getToday() {
        return clock.today();
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public ServingManner getManner() {
        return manner;
    }

    public void setManner(ServingManner manner) {
        this.manner = manner;
    }

    public String getPostNumber() {
        return postNumber;
    }

    public void setPostNumber(String postNumber) {
        this.postNumber = postNumber;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}

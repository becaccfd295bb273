package org.maplebridge.web.intake;

import jakarta.annotation.PreDestroy;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.MalwareCheck;
import org.maplebridge.identity.Organisation;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.intake.Draft;
import org.maplebridge.intake.Drafts;
import org.maplebridge.intake.Duplicates;
import org.maplebridge.intake.Intake;
import org.maplebridge.web.dispute.TypedDispute;
import org.maplebridge.web.drafts.DraftText;
import org.maplebridge.web.drafts.ResumedDraft;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.event.FileUploadEvent;

/**
 * The window: takes an application in and registers it. What was typed is kept as a draft by the page; files wait here until the form
 * is sent. If the register holds cases that look like this one, the clerk first says of each what it is.
 */
@Named
@ViewScoped
public class RegisterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Intake intake;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient OfficeClock clock;

    @Inject
    private transient MalwareCheck malware;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private RegisterForm form;
    private transient HeldFiles files = new HeldFiles();
    private transient List<Compared> alike = List.of();
    private int hidden;
    private UUID entered;
    private transient List<Organisation> rooms;

    /** An earlier case that looks like this one, and what the clerk says about it. */
    public static class Compared {

        private final Duplicates.Candidate candidate;
        private String choice;

        Compared(Duplicates.Candidate candidate, String choice) {
            this.candidate = candidate;
            this.choice = choice;
        }

        public Duplicates.Candidate getCandidate() {
            return candidate;
        }

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice;
        }
    }

    /** Opens an empty form, in the person's only room if there is one only. */
    public void open() {
        rooms = intake.rooms(currentUser.actor());
        form = RegisterForm.opened(clock.today());
        if (rooms.size() == 1) {
            form.setRoom(rooms.get(0).id().toString());
        }
    }

    /** Draws the form again as the draft has it, with all its rows. */
    public void resume() {
        Draft draft = drafts.find(currentUser.actor(), Intake.FORM, Intake.NEW).orElse(null);
        if (draft != null) {
            RegisterForm resumed = new RegisterForm();
            ResumedDraft.pour(DraftText.read(draft.content()), resumed, resumed::row);
            form = resumed;
        }
    }

    /** Another dispute type has other classes. */
    public void typeChanged() {
        form.setDisputeClass(null);
    }

    /** The time of a spoken application is now, until the clerk says otherwise. */
    public void mannerChanged() {
        if (form.isOral() && form.getOralRecordedAt() == null) {
            form.setOralRecordedAt(clock.now()
                    .atZone(OfficeClock.ZONE)
                    .toLocalDateTime()
                    .withSecond(0)
                    .withNano(0)
                    .toString());
        }
    }

    /** Takes a file; one that cannot be taken is refused in words, and everything else stays. */
    public void upload(FileUploadEvent event) throws IOException {
        String name = event.getFile().getFileName();
        try (InputStream content = event.getFile().getInputStream()) {
            files.take(name, event.getFile().getContentType(), content, malware);
        } catch (InvalidInput refused) {
            String why = words().sentence(refused.findings().get(0));
            String sentence = words().say("intake.files.refused", name, why);
            FacesContext context = FacesContext.getCurrentInstance();
            context.addMessage(
                    event.getComponent().getClientId(context),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    public void removeFile(int place) throws IOException {
        files.remove(place);
    }

    /**
     * Registers the application and goes to the new case.
     *
     * @throws InvalidInput with all findings, each at its field
     */
    public void register() throws IOException {
        if (entered == null) {
            AtTheWindow application = checked();
            if (!compared(application)) {
                FacesContext context = FacesContext.getCurrentInstance();
                String sentence = words().say("intake.alike.decide");
                context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
                context.validationFailed();
                return;
            }
            entered = intake.register(currentUser.actor(), UUID.fromString(form.getRoom()), checked());
            files.clear();
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect("/cases/case.xhtml?id=" + entered);
    }

    private AtTheWindow checked() {
        TypedDispute typed = new TypedDispute(clock.today());
        if (form.getRoom() == null) {
            typed.wrong("room", "fault.required");
        }
        AtTheWindow application = form.read(typed, files.handedIn(), choices());
        List<InvalidInput.Finding> findings = List.of();
        try {
            intake.check(currentUser.actor(), application);
        } catch (InvalidInput found) {
            findings = found.findings();
        }
        List<InvalidInput.Finding> all = form.atTheirRows(findings, typed.unreadable());
        if (!all.isEmpty()) {
            throw new InvalidInput(all);
        }
        return application;
    }

    private Map<UUID, Duplicates.Choice> choices() {
        return alike.stream()
                .filter(each -> each.choice != null)
                .collect(Collectors.toMap(
                        each -> each.candidate.caseId(), each -> Duplicates.Choice.valueOf(each.choice)));
    }

    /** Looks once more, because parties may have changed; what was chosen stays chosen. */
    private boolean compared(AtTheWindow application) {
        Duplicates.Found found = intake.alike(currentUser.actor(), application.registration());
        Map<UUID, Duplicates.Choice> chosen = choices();
        alike = found.visible().stream()
                .map(candidate -> new Compared(
                        candidate,
                        chosen.containsKey(candidate.caseId())
                                ? chosen.get(candidate.caseId()).name()
                                : null))
                .toList();
        hidden = found.hidden();
        return alike.stream().allMatch(each -> each.choice != null);
    }

    @PreDestroy
    void letGo() {
        try {
            files.clear();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    // ---- what the page shows

    public RegisterForm getForm() {
        return form;
    }

    public List<Organisation> getRooms() {
        return rooms;
    }

    /** A name in the reader's language. */
    public String name(Organisation room) {
        return reader.isEnglish() && room.nameEn() != null ? room.nameEn() : room.nameZh();
    }

    /** The channels on which an application reaches a window; what commissions refer comes by the referral desk. */
    public List<Channel> getChannels() {
        return List.of(Channel.values()).stream()
                .filter(channel -> channel != Channel.ARBITRATION)
                .toList();
    }

    public RiskGrade[] getGrades() {
        return RiskGrade.values();
    }

    public DocumentCategory[] getCategories() {
        return DocumentCategory.values();
    }

    public Duplicates.Choice[] getChoices() {
        return Duplicates.Choice.values();
    }

    /** Rule and grade that the form speaks for, as a sentence. */
    public String getSuggested() {
        return words().say(
                        "intake.grade.suggested",
                        form.suggestion().grade(),
                        words().say("intake.grade." + form.suggestion().rule()));
    }

    public List<HeldFiles.Held> getFiles() {
        return files.list();
    }

    public List<Compared> getAlike() {
        return alike;
    }

    /** How many cases look like this one that the person may not read. */
    public int getHidden() {
        return hidden;
    }

    /** Why a candidate may be the same, in words. */
    public String why(Duplicates.Candidate candidate) {
        return words().of(candidate.why().stream()
                .map(reason -> words().say("intake.why." + reason))
                .toList());
    }

    private Words words() {
        return reader.words();
    }
}

package org.maplebridge.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.session.Presence;
import org.maplebridge.session.SessionResult;

/** A mediator at the own desk: holds sessions, writes the agreement, prints it, takes in the signed paper. */
final class Mediator extends Person {

    Mediator(OpenOffice office, Language language, int width, String account) {
        super(office, language, width, account);
    }

    /**
     * What one decision of somebody else would bring.
     *
     * @param yuan without separators
     */
    record Branch(String outcome, String yuan, String daysAfterDecision) {}

    // ---- the session

    /** Enters a session on the open case, begins it, and notes that all these have come. */
    void openSession(String startsAt, List<String> parties) {
        openTab("sessions");
        whole().write("session.place", "第一调解室")
                .write("session.startsAt", startsAt)
                .press("session.plan");
        whole().press("session.begin");
        for (String party : parties) {
            group(party).pick("session.presence", words().name(Presence.PRESENT));
        }
        whole().press("session.attendance.save");
    }

    /** Writes the record of the session, and notes that all these confirm it. */
    void writeRecord(String matter, String course, String result, List<String> confirming) {
        part("[id='record']")
                .write("session.matter", matter)
                .write("session.course", course)
                .write("session.outcome", result)
                .press("session.record.save");
        for (String party : confirming) {
            whole().press("session.confirm.of", party);
        }
    }

    /** Ends the session in agreement. */
    void concludeInAgreement() {
        part("[id='conclude']").tick(words().name(SessionResult.AGREED)).pressSurely("session.conclude");
    }

    /** Ends the session, and with it the mediation, without agreement. */
    void concludeWithoutAgreement(EndGround ground, String reason) {
        part("[id='conclude']")
                .tick(words().name(SessionResult.FAILED))
                .pick("session.ground", words().name(ground))
                .write("session.reason", reason)
                .pressSurely("session.conclude");
    }

    // ---- the agreement

    /** Begins the draft: what is disputed, and how will be performed. */
    void draftAgreement(String dispute, String manner) {
        whole().press("agreement.begin");
        whole().write("agreement.dispute", dispute).write("agreement.manner", manner);
    }

    /** Adds a term: so much money within so many days of the agreement's effect. */
    void addPayment(String what, String yuan, String days) {
        term(addTerm())
                .write("agreement.term.text", what)
                .writeNumber("agreement.amount", yuan)
                .write("agreement.due.days", days);
    }

    /** Adds a term whose amount depends on whether a death is recognised as work-related. */
    void addPaymentByRecognition(
            String what,
            String subject,
            String body,
            String applicant,
            String applyBy,
            String longStop,
            Branch... branches) {
        whole().press("agreement.determination.add");
        Part decision = card("agreement.determination.n", 1);
        decision.write(
                "agreement.outcomes", Stream.of(branches).map(Branch::outcome).collect(Collectors.joining("\n")));
        card("agreement.determination.n", 1)
                .write("agreement.decidingBody", body)
                .write("agreement.subject", subject)
                .pick("agreement.applicant", applicant)
                .write("agreement.applyBy", applyBy)
                .write("agreement.longStop", longStop)
                .pick("agreement.default", branches[branches.length - 1].outcome());
        int place = addTerm();
        term(place).write("agreement.term.text", what).tick(word("agreement.term.conditional"));
        for (int i = 0; i < branches.length; i++) {
            boolean last = i == branches.length - 1;
            if (!last) {
                branch(place, i + 1).tick(branches[i].outcome());
            }
            branch(place, i + 1)
                    .writeNumber("agreement.amount", branches[i].yuan())
                    .write("agreement.due.days", branches[i].daysAfterDecision());
        }
    }

    /** Says why the first warning that nobody has answered may stay. */
    void answersWarning(String reason) {
        page().locator("[id='warnings'] input[type=text]").first().fill(reason);
        card("agreement.warnings").press("agreement.warnings.answer");
        seesWord("agreement.warnings.answered");
    }

    /** A branch of a term, which counts from 1. */
    Part branch(int term, int place) {
        return term(term).group(word("agreement.branch.n", place));
    }

    private int addTerm() {
        whole().press("agreement.term.add");
        return page().locator("section.mb-term").count();
    }

    private Part term(int place) {
        return card("agreement.term.n", place);
    }

    /** Writes the address of every party that has none yet. */
    void completeParticulars(String address) {
        for (Locator field : card("agreement.parties")
                .field("agreement.address")
                .locator("input")
                .all()) {
            if (field.inputValue().isBlank()) {
                field.fill(address);
            }
        }
    }

    /** Takes the text back from the parties, to be changed. */
    void takeBack() {
        whole().pressSurely("agreement.takeBack");
    }

    /** Lays the text before the parties. */
    void propose() {
        whole().press("agreement.propose");
    }

    /** Prints the text that is to be signed. */
    Paper print() {
        return new Paper(download(page().getByText(word("agreement.print"))));
    }

    /** Takes in the scan of a signed paper. */
    void takeScan(byte[] scan) {
        card("agreement.onPaper")
                .attach("agreement.scan", "签署件.pdf", "application/pdf", scan)
                .press("agreement.scan.send");
    }

    /** Brings the scan of a signed paper that is not taken; returns the words of the refusal. */
    String takeScanInVain(byte[] scan) {
        return card("agreement.onPaper")
                .attach("agreement.scan", "签署件.pdf", "application/pdf", scan)
                .pressInVain("agreement.scan.send");
    }

    /** Notes that a party agrees to the pad. */
    void consentToPad(String party) {
        card("agreement.onPad").press("agreement.pad.consent.of", party);
    }

    /** Lets somebody write a name on the pad with the pen, and takes it as the signature. */
    void signOnPad(String signer) {
        writeOnPad(signer);
        card("agreement.onPad").press("agreement.pad.sign");
    }

    /** As {@link #signOnPad}, which is not taken; returns the words of the refusal. */
    String signOnPadInVain(String signer) {
        writeOnPad(signer);
        return card("agreement.onPad").pressInVain("agreement.pad.sign");
    }

    private void writeOnPad(String signer) {
        card("agreement.onPad").pick("agreement.pad.who", signer);
        Locator pad = page().locator(".mb-pad canvas");
        pad.scrollIntoViewIfNeeded();
        BoundingBox at = pad.boundingBox();
        for (int stroke = 0; stroke < 3; stroke++) {
            double x = at.x + at.width * (0.2 + 0.2 * stroke);
            double y = at.y + at.height * 0.3;
            page().mouse().move(x, y);
            page().mouse().down();
            page().mouse().move(x + at.width * 0.12, y + at.height * 0.1, new Mouse.MoveOptions().setSteps(4));
            page().mouse().move(x + at.width * 0.02, y + at.height * 0.4, new Mouse.MoveOptions().setSteps(4));
            page().mouse().up();
        }
    }

    /** Says of the scan that waits whose signatures stand on it. */
    void confirmScan(String... signers) {
        Part waiting = new Part(
                this,
                page().locator("#scans fieldset")
                        .filter(new Locator.FilterOptions().setHas(page().getByText(word("agreement.scan.seen")))));
        for (String signer : signers) {
            waiting.tick(signer);
        }
        waiting.press("agreement.scan.confirm");
    }
}

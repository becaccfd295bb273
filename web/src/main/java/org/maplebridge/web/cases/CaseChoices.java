package org.maplebridge.web.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.casefile.CaseSheet;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.inbox.CaseSteps;
import org.maplebridge.web.text.Words;

/**
 * What this reader can do at this case now, and why not the rest: worked out anew for every showing of the page from the sheet, from what
 * waits, and from the limit that runs.
 */
final class CaseChoices {

    private static final Set<CaseAct> AGAINST_REGISTRAR = EnumSet.of(CaseAct.SCREEN, CaseAct.ACCEPT);

    private final CaseSheet sheet;
    private final List<CaseSteps.Waiting> waiting;
    private final ClockFaces.Board clocks;
    private final boolean chosen;
    private final Words words;

    /**
     * @param clocks the limits of the case
     * @param chosen whether the parties have chosen a mediator
     */
    CaseChoices(
            CaseSheet sheet, List<CaseSteps.Waiting> waiting, ClockFaces.Board clocks, boolean chosen, Words words) {
        this.sheet = sheet;
        this.waiting = waiting;
        this.clocks = clocks;
        this.chosen = chosen;
        this.words = words;
    }

    /**
     * An act as the page offers it.
     *
     * @param whyNot in words; null if it can be done
     * @param due    whether the case waits for it
     */
    public record Choice(CaseAct act, String label, String whyNot, boolean due) {

        public boolean possible() {
            return whyNot == null;
        }
    }

    /** Every act that this case can come to, in the order of its life. */
    List<Choice> all() {
        return Arrays.stream(CaseAct.values())
                .filter(this::concerns)
                .map(this::choice)
                .toList();
    }

    /** The next lawful step: one that the case waits for, first one that this reader can do; empty when nothing of the page's is due. */
    Optional<Choice> next() {
        List<Choice> due = all().stream().filter(Choice::due).toList();
        return due.stream()
                .filter(Choice::possible)
                .findFirst()
                .or(() -> due.stream().findFirst());
    }

    /** Everything that is not the next step. */
    List<Choice> others() {
        CaseAct next = next().map(Choice::act).orElse(null);
        return all().stream().filter(choice -> choice.act() != next).toList();
    }

    /** What the case waits for, in words. */
    String waitsFor() {
        return waiting.stream().map(each -> words.of(each.step())).collect(Collectors.joining(" · "));
    }

    /** Who acts next: people by name, else by role. */
    String waitsBy() {
        return waiting.stream()
                .map(each -> each.assigneeName() == null ? words.of(each.step().role()) : each.assigneeName())
                .distinct()
                .collect(Collectors.joining(words.say("common.listSeparator")));
    }

    private boolean concerns(CaseAct act) {
        return switch (act) {
            case RECEIVE, GIVE_BACK -> sheet.referred();
            case SCREEN, CONSENT, ACCEPT, INFORM_ROUTES -> !sheet.referred();
            case COMPLETE -> waits(Step.COMPLETE_DOSSIER);
            case RESUME -> !clocks.resumable().isEmpty();
            case ACCIDENT, LIMITATION -> sheet.employmentForm() != null;
            default -> true;
        };
    }

    private Choice choice(CaseAct act) {
        boolean again = act == CaseAct.ASSIGN && sheet.mediator() != null;
        return new Choice(act, words.say("case.act." + act + (again ? ".again" : "")), whyNot(act), due(act));
    }

    private boolean due(CaseAct act) {
        boolean waits = waiting.stream().map(CaseSteps.Waiting::step).anyMatch(act.steps()::contains);
        boolean inStage = act.stages().isEmpty() || act.stages().contains(sheet.stage()) || act == CaseAct.ASSIGN;
        return waits && inStage;
    }

    private String whyNot(CaseAct act) {
        boolean open = sheet.outcome() == null;
        if (!due(act) && !((open || act.lasting()) && act.stages().contains(sheet.stage()))) {
            return words.say(
                    "case.act.notNow", open ? sheet.stage() : sheet.outcome(), words.say("case.act." + act + ".when"));
        }
        if (act.rights().stream().noneMatch(sheet::allows)) {
            boolean own = sheet.ofOwn() && AGAINST_REGISTRAR.contains(act);
            return own ? words.say("case.act.ownRegistration") : words.say("case.act.notYours", act.usualRole());
        }
        return switch (act) {
            case EXTEND -> whyNotExtend();
            case ASK_CHOICE -> chosen || clocks.choiceAsked() ? words.say("fault.assignment.askedBefore") : null;
            case CHOOSE -> clocks.choiceOver() ? words.say("case.act.CHOOSE.over") : null;
            case ASSIGN -> whyNotAssign();
            case SUSPEND -> clocks.pausable().isEmpty() ? words.say("case.act.SUSPEND.none") : null;
            case RESUME -> clocks.resumable().isEmpty() ? words.say("case.act.RESUME.none") : null;
            case CONSENT -> sheet.unasked().isEmpty() ? words.say("case.act.allAsked") : null;
            case DATA_CONSENT ->
                sheet.parties().stream().allMatch(party -> party.dataConsentOn() != null)
                        ? words.say("case.act.allAsked")
                        : null;
            case ACCEPT ->
                sheet.parties().stream().anyMatch(party -> party.consentedOn() == null)
                        ? words.say("case.act.consentMissing")
                        : null;
            default -> null;
        };
    }

    /** Once the parties are asked whom they choose, nobody is appointed until they have chosen or their days are over. */
    private String whyNotAssign() {
        return sheet.stage() == Stage.ACCEPTED && !chosen && clocks.choiceUntil() != null
                ? words.say("fault.assignment.choiceRuns", clocks.choiceUntil())
                : null;
    }

    private String whyNotExtend() {
        return clocks.live().stream()
                .filter(ClockFaces.Face::governs)
                .findFirst()
                .map(governing -> Optional.ofNullable(governing.whyNotLonger()))
                .orElseGet(() -> Optional.of(words.say("fault.case.noLimit")))
                .orElse(null);
    }

    /** The stages on the bar: the case's whole way. */
    static List<Stage> stages() {
        return List.of(Stage.values());
    }

    /** Whether a step waits at the case. */
    boolean waits(Step step) {
        return waiting.stream().anyMatch(each -> each.step() == step);
    }
}

package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.baseline.BaselineItem;
import org.maplebridge.baseline.BaselineView;
import org.maplebridge.baseline.Baselines;
import org.maplebridge.baseline.Facts;
import org.maplebridge.baseline.Gap;
import org.maplebridge.baseline.Head;
import org.maplebridge.baseline.Offer;
import org.maplebridge.baseline.ParameterBook;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.baseline.ParameterDraft;
import org.maplebridge.baseline.ParameterUnit;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.history.Subject;

/** Scenes around the statutory baseline, in a city of which no other scene knows a wage. */
@ApplicationScoped
class BaselineScenes {

    private static final LocalDate DEATH = LocalDate.of(2023, 10, 9);
    private static final int EVENTS = 4;

    @Inject
    private TestOffice office;

    @Inject
    private People people;

    @Inject
    private WholeCases cases;

    @Inject
    private Baselines baselines;

    @Inject
    private ParameterBook book;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /** A baseline is written, its missing figure entered and corrected, it is written again, seen, and written once more. Says what each step has brought. */
    JsonObject baseline(String code) {
        Seat seat = people.seat(code, "421003");
        WholeCase whole = cases.bring(seat, "法某", code + "〔2026〕第0001号");
        UUID caseId = whole.caseId();
        Actor mediator = seat.mediator();
        Actor admin = office.cast().administrator();
        JsonObjectBuilder told = Json.createObjectBuilder().add("case", caseId.toString());

        BaselineView before = baselines.show(mediator, caseId);
        told.add("editionBefore", before.edition());
        told.add("offer", before.offer().certain() + " " + before.offer().ceiling());
        told.add("writtenByClerk", refusal(() -> baselines.write(seat.clerk(), caseId, 0, death(DEATH))));
        told.add("readBySender", refusal(() -> baselines.show(seat.arbitrationClerk(), caseId)));
        told.add(
                "wrongFacts",
                refusal(() -> baselines.write(
                        mediator, caseId, 0, facts(Set.of(), clock.today().plusDays(1)))));

        baselines.write(mediator, caseId, 0, death(DEATH));
        BaselineView first = baselines.show(mediator, caseId);
        told.add("first", inBrief(first));
        told.add("firstSum", first.sum().toString());
        told.add("stale", refusal(() -> baselines.write(mediator, caseId, 0, death(DEATH))));

        told.add("enteredByMediator", refusal(() -> book.enter(mediator, wage("6700", "测试"), 0)));
        told.add("withoutSource", refusal(() -> book.enter(admin, wage("6700", " "), 0)));
        told.add("entered", book.enter(admin, wage("6700", "测试"), 0));
        told.add("enteredBehind", refusal(() -> book.enter(admin, wage("6900", "测试"), 0)));
        told.add("corrected", book.enter(admin, wage("6800.10", "测试，更正"), 1));
        told.add("bookEvent", chronicle.latest(Subject.RULES.id(), 0, 1).get(0).type());

        told.add("still", inBrief(baselines.show(mediator, caseId)));
        baselines.write(mediator, caseId, 1, death(DEATH));
        BaselineView second = baselines.show(mediator, caseId);
        told.add("second", inBrief(second));

        UUID party = whole.parties().get(0);
        LocalDate today = clock.today();
        Offer other = new Offer(Money.of("1"), Money.of("1"));
        told.add("otherSums", refusal(() -> baselines.recordSeen(mediator, caseId, 2, party, today, other)));
        told.add(
                "seenTomorrow",
                refusal(() -> baselines.recordSeen(mediator, caseId, 2, party, today.plusDays(1), second.offer())));
        told.add(
                "foreignParty",
                refusal(() -> baselines.recordSeen(mediator, caseId, 2, Ids.next(), today, second.offer())));
        baselines.recordSeen(mediator, caseId, 2, party, today, second.offer());
        told.add("staleAtOnce", baselines.show(mediator, caseId).seen().get(0).stale());
        baselines.write(mediator, caseId, 2, death(DEATH.plusDays(1)));
        told.add(
                "staleAfterTheChange",
                baselines.show(mediator, caseId).seen().get(0).stale());
        told.add(
                "events",
                chronicle.latest(caseId, 0, EVENTS).stream().map(Event::type).collect(Collectors.joining(", ")));
        return told.build();
    }

    private static String inBrief(BaselineView view) {
        return view.items().stream().map(BaselineScenes::inBrief).collect(Collectors.joining(", "));
    }

    private static String inBrief(BaselineItem item) {
        return item.benefit() + " "
                + (item.amount() == null
                        ? item.gaps().stream().map(BaselineScenes::inBrief).collect(Collectors.joining(" "))
                        : item.amount());
    }

    private static String inBrief(Gap gap) {
        return gap.fact() == null ? gap.parameter() + " " + gap.on() : gap.fact();
    }

    private static ParameterDraft wage(String yuan, String source) {
        return new ParameterDraft(
                ParameterCode.REGION_WAGE,
                null,
                "4210",
                2022,
                null,
                null,
                new BigDecimal(yuan),
                ParameterUnit.YUAN_A_MONTH,
                source,
                Evidence.TO_BE_CONFIRMED);
    }

    private static Facts death(LocalDate on) {
        return facts(Set.of(Head.WORK_DEATH), on);
    }

    private static Facts facts(Set<Head> heads, LocalDate diedOn) {
        return new Facts(
                heads, diedOn, false, null, null, null, null, null, false, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (InvalidInput wrong) {
            return wrong.getMessage();
        } catch (MediationFault fault) {
            return fault.key();
        }
    }
}

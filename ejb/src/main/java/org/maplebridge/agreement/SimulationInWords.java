package org.maplebridge.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.document.SimulationPaper;

/** Puts what an agreement comes to into the words of a paper that both sides can read. */
final class SimulationInWords {

    private final Agreement agreement;
    private final String issuer;
    private final Map<String, LocalDate> served;
    private final Map<UUID, String> names;
    private final Map<String, String> called;

    /** @param served when decisions are assumed to be served, by the determination's name */
    SimulationInWords(Agreement agreement, String issuer, Map<String, LocalDate> served) {
        this.agreement = agreement;
        this.issuer = issuer;
        this.served = served;
        this.names =
                agreement.parties().stream().collect(Collectors.toMap(AgreementParty::partyId, AgreementParty::name));
        this.called = agreement.determinations().stream()
                .collect(Collectors.toMap(
                        Determination::name,
                        each -> each.kind() == null ? each.name() : each.kind().onPaper()));
    }

    SimulationPaper paper(Simulation played, LocalDate today) {
        return new SimulationPaper(
                issuer,
                agreement.number(),
                agreement.revision(),
                played.sums().certain(),
                played.sums().ceiling(),
                agreement.determinations().stream().map(this::assumption).toList(),
                lines(played.anyway()),
                played.forks().stream()
                        .flatMap(fork -> fork.outcomes().stream())
                        .map(this::oneCase)
                        .toList(),
                today);
    }

    private String assumption(Determination each) {
        LocalDate day = served.get(each.name());
        return "以下期限按" + called.get(each.name()) + "决定于"
                + (day == null
                        ? "最迟等候的日期" + (each.longStop() == null ? "" : "（" + Due.dayOnPaper(each.longStop()) + "）")
                        : Due.dayOnPaper(day))
                + "送达推算。";
    }

    private SimulationPaper.Case oneCase(Simulation.Outcome outcome) {
        return new SimulationPaper.Case(
                outcome.when() == null ? "是前述以外的其他情形" : outcome.when().inChinese(called::get),
                outcome.undecided(),
                lines(outcome.lines()),
                outcome.total());
    }

    private List<SimulationPaper.Line> lines(List<Simulation.Line> lines) {
        return lines.stream()
                .map(line -> new SimulationPaper.Line(line.lastDay(), sentence(line), line.amount()))
                .toList();
    }

    private String sentence(Simulation.Line line) {
        return line.kind().opening(name(line.obligor()), name(line.obligee()))
                + (line.text() == null ? "" : line.text())
                + (line.advance() ? "（先行支付）" : line.part() > 0 ? "（第" + line.part() + "期）" : "");
    }

    private String name(UUID party) {
        return names.getOrDefault(party, "（未写明）");
    }
}

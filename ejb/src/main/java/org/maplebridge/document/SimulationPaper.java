package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maplebridge.basics.Money;

/**
 * What an agreement comes to in every case (各种情形下的履行说明), an annex that both sides can read before they sign: what is owed anyway, then each case with its
 * days and sums. It explains the agreement and is no part of what binds.
 *
 * @param number   the agreement's number
 * @param revision the revision of its text
 * @param certain  what is owed whatever is decided
 * @param ceiling  the most that can be owed; never the sum of the branches
 * @param assumed  the days that were assumed for the service of decisions, one sentence each
 * @param anyway   what is owed anyway, in the order of its days
 */
public record SimulationPaper(
        String issuer,
        String number,
        int revision,
        Money certain,
        Money ceiling,
        List<String> assumed,
        List<Line> anyway,
        List<Case> cases,
        LocalDate printedOn)
        implements Paper {

    public SimulationPaper {
        assumed = List.copyOf(assumed);
        anyway = List.copyOf(anyway);
        cases = List.copyOf(cases);
    }

    /**
     * Something owed.
     *
     * @param lastDay null while it cannot be computed
     * @param amount  null for what is not money
     */
    public record Line(LocalDate lastDay, String what, Money amount) {

        private Map<String, Object> row() {
            return new PaperModel()
                    .optional("day", lastDay == null ? "期限另行确定" : PaperWords.day(lastDay) + "前")
                    .optional("what", what)
                    .optional("amount", amount == null ? "—" : PaperWords.figures(amount))
                    .done();
        }
    }

    /**
     * One case.
     *
     * @param when    what has been decided then
     * @param byDefault whether this is also what holds if nothing is decided in time
     */
    public record Case(String when, boolean byDefault, List<Line> lines, Money total) {

        public Case {
            lines = List.copyOf(lines);
        }

        private Map<String, Object> part() {
            return new PaperModel()
                    .optional("when", when)
                    .set("byDefault", byDefault)
                    .set("nothing", lines.isEmpty())
                    .each("lines", lines, Line::row)
                    .optional("total", PaperWords.amount(total))
                    .done();
        }
    }

    @Override
    public String template() {
        return "simulation";
    }

    @Override
    public String heading() {
        return "各种情形下的履行说明";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("issuer", "调解组织", issuer)
                .required("number", "编号", number)
                .optional("revision", String.valueOf(revision))
                .optional("certain", PaperWords.amount(certain))
                .optional("ceiling", PaperWords.amount(ceiling))
                .set("open", !ceiling.equals(certain))
                .set("hasAnyway", !anyway.isEmpty())
                .each("assumed", assumed, said -> said)
                .each("anyway", anyway, Line::row)
                .each("cases", cases, Case::part)
                .optional("printedOn", PaperWords.dayOrBlank(printedOn))
                .done();
    }
}

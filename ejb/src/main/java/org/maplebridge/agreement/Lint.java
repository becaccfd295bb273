package org.maplebridge.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.document.ChineseCapitals;

/**
 * Reads a text as somebody would who must live with it: figures against capitals, who is too young to sign alone, what nobody can give up, what
 * cannot be proved, what comes too late. What may not be signed at all goes to the findings; the rest are warnings, each of which needs a named
 * person's reason.
 */
final class Lint {

    private static final Pattern FIGURES = Pattern.compile("(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(万)?\\s*元");
    private static final Pattern CAPITALS =
            Pattern.compile("[壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:零?[壹贰叁肆伍陆柒捌玖]分)?整?");

    private final AgreementText text;
    private final List<AgreementParty> parties;
    private final Circumstances circumstances;

    Lint(AgreementText text, List<AgreementParty> parties, Circumstances circumstances) {
        this.text = text;
        this.parties = parties;
        this.circumstances = circumstances;
    }

    // ---- what may not be signed

    void into(InvalidInput.Check check) {
        for (int i = 0; i < text.terms().size(); i++) {
            figures(check, i, text.terms().get(i));
            blanks(check, i, text.terms().get(i));
        }
        for (int i = 0; i < parties.size(); i++) {
            AgreementParty party = parties.get(i);
            check.that(
                    !circumstances.isMinor(party.partyId()) || party.representative() != null,
                    "parties[" + i + "].representative",
                    "agreement.check.guardian",
                    party.name());
        }
        check.that(!circumstances.survivors().unsaid(), "kin", "agreement.check.kinUnsaid");
        circumstances
                .survivors()
                .leftOut()
                .forEach(line -> check.that(false, "kin", "agreement.check.kinLeftOut", line.name(), line.kinship()));
        for (ContentRule rule : circumstances.demands()) {
            if (rule.demand() == ContentRule.Demand.BLOCKS) {
                rule.content()
                        .lackingIn(text)
                        .forEach(place -> check.that(
                                false,
                                fieldOf(rule.content(), place),
                                place == 0 ? "agreement.check.content" : "agreement.check.contentOfTerm",
                                place,
                                rule.content(),
                                rule.source()));
            }
        }
        for (ForbiddenWaiver waiver : circumstances.waivers()) {
            if (waiver.blocks()) {
                placesOf(waiver)
                        .forEach(place -> check.that(
                                false, field(place), "agreement.check.waiver", place, waiver.right(), waiver.source()));
            }
        }
    }

    private static String field(int place) {
        return place == 0 ? "responsibilities" : "terms[" + (place - 1) + "].text";
    }

    private static String fieldOf(RequiredContent content, int place) {
        return switch (content) {
            case RESPONSIBILITIES -> "responsibilities";
            case ACCOUNT -> "terms[" + (place - 1) + "].account";
            case REMEDY -> "terms[" + (place - 1) + "].remedy";
            case SETTLES -> "terms[" + (place - 1) + "].settles";
        };
    }

    /** An amount in the words of a term is one of the term's own amounts, in figures and in capitals. */
    private void figures(InvalidInput.Check check, int place, AgreementText.TermLine term) {
        if (term.kind() != TermKind.MONEY) {
            return;
        }
        Set<Money> amounts = amounts(term);
        Set<String> capitals = new HashSet<>();
        amounts.forEach(amount -> capitals.add(plain(ChineseCapitals.of(amount))));
        for (String words : words(term)) {
            Matcher figures = FIGURES.matcher(words);
            while (figures.find()) {
                check.that(
                        amounts.contains(amount(figures)),
                        "terms[" + place + "].text",
                        "agreement.check.figures",
                        place + 1,
                        figures.group());
            }
            Matcher written = CAPITALS.matcher(words);
            while (written.find()) {
                check.that(
                        capitals.contains(plain(written.group())),
                        "terms[" + place + "].text",
                        "agreement.check.capitals",
                        place + 1,
                        written.group());
            }
        }
    }

    /** What a clause of the library leaves open is filled in. */
    private static void blanks(InvalidInput.Check check, int place, AgreementText.TermLine term) {
        check.that(
                words(term).stream()
                        .noneMatch(said -> Clause.BLANK.matcher(said).find()),
                "terms[" + place + "].text",
                "agreement.check.blank",
                place + 1);
    }

    private static Money amount(Matcher figures) {
        BigDecimal number = new BigDecimal(figures.group(1).replaceAll("[,，]", ""));
        try {
            return new Money(figures.group(2) == null ? number : number.multiply(BigDecimal.valueOf(10_000)));
        } catch (InvalidInput noAmount) {
            return null;
        }
    }

    private static String plain(String capitals) {
        return capitals.replace('圆', '元').replace("整", "");
    }

    private static Set<Money> amounts(AgreementText.TermLine term) {
        Set<Money> amounts = new HashSet<>();
        amounts.add(term.amount());
        term.instalments().forEach(part -> amounts.add(part.amount()));
        if (term.formula() != null) {
            amounts.add(term.formula().rate());
        }
        if (term.condition() != null) {
            term.condition().branches().forEach(branch -> {
                amounts.add(branch.amount());
                branch.instalments().forEach(part -> amounts.add(part.amount()));
            });
            if (term.condition().advance() != null) {
                amounts.add(term.condition().advance().amount());
            }
        }
        amounts.remove(null);
        return amounts;
    }

    private static List<String> words(AgreementText.TermLine term) {
        Stream<String> branches = term.condition() == null
                ? Stream.empty()
                : term.condition().branches().stream().map(AgreementText.BranchLine::text);
        return Stream.concat(Stream.of(term.text(), term.method()), branches)
                .filter(said -> said != null)
                .toList();
    }

    /** The terms, by number, that give something up; 0 for the paragraphs. */
    private List<Integer> placesOf(ForbiddenWaiver waiver) {
        List<Integer> places = new ArrayList<>();
        if (waiver.isIn(text.responsibilities()) || waiver.isIn(text.manner())) {
            places.add(0);
        }
        for (int i = 0; i < text.terms().size(); i++) {
            if (words(text.terms().get(i)).stream().anyMatch(waiver::isIn)) {
                places.add(i + 1);
            }
        }
        return places;
    }

    // ---- what needs a reason

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < text.terms().size(); i++) {
            AgreementText.TermLine term = text.terms().get(i);
            if (term.kind() != TermKind.MONEY
                    && term.kind() != TermKind.FORBEARANCE
                    && AgreementText.said(term.proof()) == null) {
                warnings.add(new Warning("agreement.warn.proof", i + 1, List.of(i + 1)));
            }
        }
        circumstances
                .onlyGeneral()
                .forEach(party -> warnings.add(new Warning("agreement.warn.onlyGeneral", 0, List.of(party))));
        for (ContentRule rule : circumstances.demands()) {
            if (rule.demand() == ContentRule.Demand.REASON) {
                rule.content()
                        .lackingIn(text)
                        .forEach(place -> warnings.add(new Warning(
                                place == 0 ? "agreement.check.content" : "agreement.check.contentOfTerm",
                                place,
                                List.of(place, rule.content(), rule.source()))));
            }
        }
        beyondLimitation(warnings);
        for (ForbiddenWaiver waiver : circumstances.waivers()) {
            if (!waiver.blocks()) {
                placesOf(waiver)
                        .forEach(place -> warnings.add(new Warning(
                                "agreement.warn.waiver", place, List.of(place, waiver.right(), waiver.source()))));
            }
        }
        return warnings;
    }

    private void beyondLimitation(List<Warning> warnings) {
        if (circumstances.limitationEnds() == null) {
            return;
        }
        Simulation played = Simulation.of(text, circumstances.today(), Map.of(), circumstances.calendar());
        Set<Integer> late = new HashSet<>();
        Stream.concat(
                        played.anyway().stream(),
                        played.forks().stream()
                                .flatMap(fork -> fork.outcomes().stream())
                                .flatMap(outcome -> outcome.lines().stream()))
                .filter(line -> line.lastDay() != null && line.lastDay().isAfter(circumstances.limitationEnds()))
                .forEach(line -> late.add(line.term()));
        late.stream()
                .sorted()
                .forEach(place -> warnings.add(new Warning(
                        "agreement.warn.limitation", place, List.of(place, circumstances.limitationEnds()))));
    }
}

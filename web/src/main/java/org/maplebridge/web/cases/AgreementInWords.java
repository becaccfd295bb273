package org.maplebridge.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.web.text.Words;

/**
 * Reads an agreement's text out part by part, so that two texts can be laid side by side: the paragraphs, each party's particulars, each term
 * with all that belongs to it. An account is read with its number masked.
 */
final class AgreementInWords {

    private final Words words;
    private final boolean english;
    private final Function<UUID, String> names;
    private final Function<Due, String> dues;

    /**
     * @param names the name of a party
     * @param dues  by when, in words
     */
    AgreementInWords(Words words, boolean english, Function<UUID, String> names, Function<Due, String> dues) {
        this.words = words;
        this.english = english;
        this.names = names;
        this.dues = dues;
    }

    /** The parts of a text by the key or words of their label; none for null. */
    Map<String, String> of(AgreementText text) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (text == null) {
            return parts;
        }
        parts.put("agreement.facts", text.facts());
        parts.put("agreement.dispute", text.dispute());
        parts.put("agreement.responsibilities", text.responsibilities());
        parts.put("agreement.manner", text.manner());
        text.parties()
                .forEach(party ->
                        parts.put(names.apply(party.partyId()), lines(party.address(), party.representative())));
        for (int i = 0; i < text.determinations().size(); i++) {
            parts.put(
                    words.say("agreement.determination.n", i + 1),
                    of(text.determinations().get(i)));
        }
        for (int i = 0; i < text.terms().size(); i++) {
            parts.put(words.say("agreement.term.n", i + 1), of(text.terms().get(i), text));
        }
        return parts;
    }

    private String of(AgreementText.DeterminationLine line) {
        return lines(
                words.of(line.kind()),
                line.subject(),
                line.decidingBody(),
                words.say("agreement.applies", name(line.applicant()), line.applyBy()),
                words.day(line.longStop()),
                String.join(" · ", line.outcomes()),
                line.otherwise(),
                words.of(line.reversal()));
    }

    private String of(AgreementText.TermLine term, AgreementText text) {
        return lines(
                words.of(term.kind()),
                words.say("agreement.sentence", name(term.obligor()), name(term.obligee()), words.of(term.text())),
                term.condition() == null ? owed(term) : of(term.condition(), text),
                remedy(term.remedy()),
                term.method(),
                term.proof(),
                of(term.account()));
    }

    private String owed(AgreementText.TermLine term) {
        return lines(
                words.money(term.amount()),
                term.instalments().isEmpty() ? dues.apply(term.due()) : parts(term.instalments()));
    }

    private String parts(List<AgreementText.InstalmentLine> parts) {
        return parts.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    private String of(AgreementText.InstalmentLine part) {
        return words.money(part.amount()) + " · " + dues.apply(part.due());
    }

    private String of(AgreementText.ConditionLine condition, AgreementText text) {
        return lines(
                condition.advance() == null ? null : words.say("agreement.advance.said", of(condition.advance())),
                condition.branches().stream().map(branch -> of(branch, text)).collect(Collectors.joining("\n")));
    }

    private String of(AgreementText.BranchLine branch, AgreementText text) {
        return Stream.of(
                        when(branch, text),
                        branch.text(),
                        words.money(branch.amount()),
                        branch.instalments().isEmpty() ? dues.apply(branch.due()) : parts(branch.instalments()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ", "– ", ""));
    }

    /** The case of a branch: what has to be decided, or that no other branch holds. */
    String when(AgreementText.BranchLine branch, AgreementText text) {
        return branch.when() == null ? words.say("agreement.otherwise") : when(branch.when(), text);
    }

    /** A condition, its determinations called by their kinds. */
    String when(String when, AgreementText text) {
        ConditionExpression condition = ConditionExpression.parse(when);
        Function<String, String> called = name -> called(name, text);
        return english ? condition.inEnglish(called) : condition.inChinese(called);
    }

    /** How a determination is called: by its kind. */
    String called(String name, AgreementText text) {
        for (int i = 0; i < text.determinations().size(); i++) {
            if (AgreementText.nameOfDetermination(i + 1).equals(name)) {
                return words.of(text.determinations().get(i).kind());
            }
        }
        return name;
    }

    /** What a delay costs; null if the text says nothing. */
    String remedy(Remedy remedy) {
        if (remedy == null) {
            return null;
        }
        return lines(
                remedy.lateInterest() == null
                        ? null
                        : words.say(
                                "agreement.remedy.interest",
                                remedy.lateInterest().stripTrailingZeros()),
                remedy.acceleratesAfter() == null
                        ? null
                        : words.say("agreement.remedy.acceleration", remedy.acceleratesAfter()));
    }

    private static String of(PayeeAccount account) {
        return account == null ? null : lines(account.holder(), account.bank(), account.masked());
    }

    private String name(UUID party) {
        return party == null ? "—" : names.apply(party);
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
    }
}

package org.maplebridge.web.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.web.text.Words;

/**
 * Reads an agreement's text out part by part, so that two texts can be laid side by side: the paragraphs, each party's particulars, each term
 * with all that belongs to it. An account is read with its number masked.
 */
final class AgreementInWords {

    private final Words words;
    private final Function<UUID, String> names;
    private final Function<Due, String> dues;

    /**
     * @param names the name of a party
     * @param dues  by when, in words
     */
    AgreementInWords(Words words, Function<UUID, String> names, Function<Due, String> dues) {
        this.words = words;
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
        for (int i = 0; i < text.terms().size(); i++) {
            parts.put(words.say("agreement.term.n", i + 1), of(text.terms().get(i)));
        }
        return parts;
    }

    private String of(AgreementText.TermLine term) {
        return lines(
                words.of(term.kind()),
                words.say("agreement.sentence", name(term.obligor()), name(term.obligee()), words.of(term.text())),
                term.condition() == null ? owed(term) : of(term.condition()),
                term.method(),
                of(term.account()));
    }

    private String owed(AgreementText.TermLine term) {
        return lines(words.money(term.amount()), dues.apply(term.due()));
    }

    private String of(AgreementText.ConditionLine condition) {
        return lines(
                words.say("agreement.dependsOn", condition.determination()),
                condition.subject(),
                condition.decidingBody(),
                words.say("agreement.applies", name(condition.applicant()), condition.applyBy()),
                words.day(condition.longStop()),
                condition.branches().stream().map(this::of).collect(Collectors.joining("\n")));
    }

    private String of(AgreementText.BranchLine branch) {
        return Stream.of(branch.outcome(), branch.text(), words.money(branch.amount()), dues.apply(branch.due()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ", "– ", ""));
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

package org.maplebridge.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** The limits of the law as the office counts them, each with its source and how well it is founded. Read only. */
@Named("rulesPage")
@RequestScoped
public class RulesPage {

    @Inject
    private DeadlineRules rules;

    @Inject
    private AdminArea area;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    private List<DeadlineRule> all;

    /** Reads the catalogue. */
    public void open() {
        area.enter();
        all = rules.all();
    }

    public List<DeadlineRule> getAll() {
        return all;
    }

    /** How many wait for somebody to look into the law. */
    public long getUnconfirmed() {
        return all.stream()
                .filter(rule -> rule.evidence() == Evidence.TO_BE_CONFIRMED)
                .count();
    }

    /** The length with its unit: 15 natural days. */
    public String length(DeadlineRule rule) {
        return words.count(rule.length(), rule.unit());
    }

    /** Who must agree to an extension and how far it may go; a dash if it may not be extended. */
    public String extension(DeadlineRule rule) {
        return rule.extensible()
                .map(extension -> extension.maximum() == null
                        ? words.say(extension.by().textKey())
                        : words.say(
                                "admin.rule.extensionUpTo",
                                words.say(extension.by().textKey()),
                                words.count(extension.maximum(), rule.unit())))
                .orElse("—");
    }

    /** What makes it stand still; a dash for nothing. */
    public String pauses(DeadlineRule rule) {
        return rule.pauseEvents().isEmpty()
                ? "—"
                : words.of(rule.pauseEvents().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(PauseEvent::textKey)
                        .map(words::say)
                        .toList());
    }

    /** The tone of an evidence grade. */
    public String tone(DeadlineRule rule) {
        return switch (rule.evidence()) {
            case PRIMARY_TEXT -> "ok";
            case EXCERPT -> "info";
            case TO_BE_CONFIRMED -> "soon";
        };
    }

    /** Words that are data, in the reader's language. */
    public String in(org.maplebridge.deadline.Words phrase) {
        return phrase.in(reader.getLocale());
    }
}

package org.maplebridge.web.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;

/**
 * One version of one limit of the catalogue, as other systems read it.
 *
 * @param rolls     whether a last day on a rest day moves to the next working day
 * @param validFrom the first start day for which this version holds
 * @param validTo   the last such day; null while it is in force
 * @param evidence  how well it is founded
 */
public record DeadlineRuleEntry(
        String code,
        long version,
        String nameZh,
        String nameEn,
        String startZh,
        String startEn,
        long length,
        DayUnit unit,
        boolean rolls,

        @Schema(description = "null if it may not be lengthened")
        ExtensionTerms extension,

        List<PauseEvent> pauses,
        String consequenceZh,
        String consequenceEn,
        String law,
        String article,
        LocalDate validFrom,
        LocalDate validTo,
        Evidence evidence,
        String remarkZh,
        String remarkEn) {

    /**
     * How it may be lengthened.
     *
     * @param maximum the most that all extensions together may add, in the rule's unit; null where the law names none
     * @param from    from which day the added time is counted
     */
    public record ExtensionTerms(Extension.By by, Long maximum, Extension.From from) {}

    static DeadlineRuleEntry of(DeadlineRule rule) {
        return new DeadlineRuleEntry(
                rule.code().value(),
                rule.version(),
                rule.name().zh(),
                rule.name().en(),
                rule.startEvent().zh(),
                rule.startEvent().en(),
                rule.length(),
                rule.unit(),
                rule.rolls(),
                rule.extensible().map(DeadlineRuleEntry::terms).orElse(null),
                rule.pauseEvents().stream().sorted().toList(),
                rule.consequence().zh(),
                rule.consequence().en(),
                rule.law(),
                rule.article(),
                rule.validFrom(),
                rule.validTo(),
                rule.evidence(),
                rule.remark().zh(),
                rule.remark().en());
    }

    private static ExtensionTerms terms(Extension extension) {
        Integer maximum = extension.maximum();
        return new ExtensionTerms(extension.by(), maximum == null ? null : maximum.longValue(), extension.from());
    }
}

package org.maplebridge.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.Aggregate;

/**
 * One version of one rule as it is stored. It comes with the product or from the administrator, holds for clocks that start
 * between its first and its last day, and is never changed once a clock has started with it: a new version follows it.
 */
@Entity
@Table(name = "deadline_rule")
public class RuleVersion extends Aggregate {

    @Convert(converter = DeadlineCodeConverter.class)
    @Column(name = "code", nullable = false, length = 30, updatable = false)
    private DeadlineCode code;

    @Column(name = "rule_version", nullable = false, updatable = false)
    private int ruleVersion;

    @Column(name = "name_zh", nullable = false, length = 100)
    private String nameZh;

    @Column(name = "name_en", nullable = false, length = 200)
    private String nameEn;

    @Column(name = "start_event_zh", nullable = false, length = 200)
    private String startEventZh;

    @Column(name = "start_event_en", nullable = false, length = 300)
    private String startEventEn;

    @Column(name = "length", nullable = false)
    private int length;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit", nullable = false, length = 20)
    private DayUnit unit;

    @Column(name = "rolls", nullable = false)
    private boolean rolls;

    @Enumerated(EnumType.STRING)
    @Column(name = "extended_by", length = 30)
    private Extension.By extendedBy;

    @Column(name = "extension_max")
    private Integer extensionMax;

    @Enumerated(EnumType.STRING)
    @Column(name = "extension_from", length = 20)
    private Extension.From extensionFrom;

    /** The names of the pause events, parted by commas; empty if it bows to none. */
    @Column(name = "pause_events", nullable = false, length = 200)
    private String pauseEvents;

    @Column(name = "consequence_zh", nullable = false, length = 300)
    private String consequenceZh;

    @Column(name = "consequence_en", nullable = false, length = 500)
    private String consequenceEn;

    @Column(name = "source_law", nullable = false, length = 200)
    private String law;

    @Column(name = "source_article", nullable = false, length = 60)
    private String article;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence", nullable = false, length = 20)
    private Evidence evidence;

    @Column(name = "remark_zh", nullable = false, length = 300)
    private String remarkZh;

    @Column(name = "remark_en", nullable = false, length = 500)
    private String remarkEn;

    protected RuleVersion() {}

    /** Puts a version down. */
    RuleVersion(DeadlineRule rule) {
        code = rule.code();
        ruleVersion = rule.version();
        nameZh = rule.name().zh();
        nameEn = rule.name().en();
        startEventZh = rule.startEvent().zh();
        startEventEn = rule.startEvent().en();
        length = rule.length();
        unit = rule.unit();
        rolls = rule.rolls();
        rule.extensible().ifPresent(extension -> {
            extendedBy = extension.by();
            extensionMax = extension.maximum();
            extensionFrom = extension.from();
        });
        pauseEvents = rule.pauseEvents().stream().sorted().map(PauseEvent::name).collect(Collectors.joining(","));
        consequenceZh = rule.consequence().zh();
        consequenceEn = rule.consequence().en();
        law = rule.law();
        article = rule.article();
        validFrom = rule.validFrom();
        validTo = rule.validTo();
        evidence = rule.evidence();
        remarkZh = rule.remark().zh();
        remarkEn = rule.remark().en();
    }

    /** Holds to that day, because another version follows it. Nothing else of a version ever changes. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** The rule as the counting of days reads it. */
    public DeadlineRule rule() {
        return new DeadlineRule(
                code,
                ruleVersion,
                new Words(nameZh, nameEn),
                new Words(startEventZh, startEventEn),
                length,
                unit,
                rolls,
                extendedBy == null ? null : new Extension(extendedBy, extensionMax, extensionFrom),
                readPauseEvents(),
                new Words(consequenceZh, consequenceEn),
                law,
                article,
                validFrom,
                validTo,
                evidence,
                new Words(remarkZh, remarkEn));
    }

    private Set<PauseEvent> readPauseEvents() {
        return Stream.of(pauseEvents.split(","))
                .filter(name -> !name.isBlank())
                .map(PauseEvent::valueOf)
                .collect(Collectors.toSet());
    }
}

package org.maplebridge.intake;

import java.util.List;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;

/**
 * The risk grade that the form itself speaks for, with the rule that says so (domain: risk grades). A proposal: the clerk sees rule and
 * grade, and decides.
 *
 * @param rule why; its text is {@code intake.grade.<rule>}
 */
public record GradeSuggestion(RiskGrade grade, Rule rule) {

    private static final int MASS = 10;
    private static final Money LARGE = Money.of("500000");
    private static final List<String> DEATH = List.of("死亡", "工亡", "身亡", "去世");
    private static final List<String> VIOLENCE = List.of("自杀", "自残", "轻生", "持刀", "斗殴", "械斗");

    /** The visible rules, the strongest first. */
    public enum Rule {
        /** Ten applicants or more (劳动争议调解仲裁法 7). */
        MASS,
        /** Somebody has died. */
        DEATH,
        /** Violence or self-harm is in the facts. */
        VIOLENCE,
        /** 500,000 yuan or more are asked for. */
        LARGE_SUM,
        /** None of these. */
        ORDINARY
    }

    /** The grade for what stands on the form now; takes an unfinished one too. */
    public static GradeSuggestion of(Registration registration) {
        String facts = registration.facts() == null ? "" : registration.facts();
        long applicants = registration.parties().stream()
                .filter(party -> party.side() == Party.Side.APPLICANT)
                .count();
        if (applicants >= MASS) {
            return new GradeSuggestion(RiskGrade.RED, Rule.MASS);
        }
        if (DEATH.stream().anyMatch(facts::contains)) {
            return new GradeSuggestion(RiskGrade.RED, Rule.DEATH);
        }
        if (VIOLENCE.stream().anyMatch(facts::contains)) {
            return new GradeSuggestion(RiskGrade.RED, Rule.VIOLENCE);
        }
        Money asked = registration.claims().stream()
                .map(Registration.ClaimLine::amount)
                .filter(amount -> amount != null)
                .reduce(Money.ZERO, Money::plus);
        return asked.compareTo(LARGE) >= 0
                ? new GradeSuggestion(RiskGrade.ORANGE, Rule.LARGE_SUM)
                : new GradeSuggestion(RiskGrade.YELLOW, Rule.ORDINARY);
    }
}

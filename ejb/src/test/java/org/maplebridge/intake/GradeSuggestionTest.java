package org.maplebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;

class GradeSuggestionTest {

    @Test
    void ten_applicants_make_a_red_case() {
        assertThat(suggested(10, "拖欠工资", "1000")).isEqualTo(of(RiskGrade.RED, GradeSuggestion.Rule.MASS));
        assertThat(suggested(9, "拖欠工资", "1000")).isEqualTo(of(RiskGrade.YELLOW, GradeSuggestion.Rule.ORDINARY));
    }

    @Test
    void a_death_makes_a_red_case() {
        assertThat(suggested(1, "入职两个月后死亡", "985660")).isEqualTo(of(RiskGrade.RED, GradeSuggestion.Rule.DEATH));
    }

    @Test
    void half_a_million_makes_an_orange_case() {
        assertThat(suggested(1, "补偿", "500000")).isEqualTo(of(RiskGrade.ORANGE, GradeSuggestion.Rule.LARGE_SUM));
        assertThat(suggested(1, "补偿", "499999.99")).isEqualTo(of(RiskGrade.YELLOW, GradeSuggestion.Rule.ORDINARY));
    }

    private static GradeSuggestion of(RiskGrade grade, GradeSuggestion.Rule rule) {
        return new GradeSuggestion(grade, rule);
    }

    private static GradeSuggestion suggested(int applicants, String facts, String amount) {
        Registration.PartyLine applicant = new Registration.PartyLine(
                null, Party.Side.APPLICANT, Party.Kind.PERSON, "某", null, null, null, null, null, null, null);
        return GradeSuggestion.of(new Registration(
                null,
                null,
                null,
                false,
                facts,
                null,
                null,
                Collections.nCopies(applicants, applicant),
                List.of(new Registration.ClaimLine("WAGES", Money.of(amount), null, null))));
    }
}

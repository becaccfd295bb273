package org.maplebridge.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.statistics.Indicator;
import org.maplebridge.statistics.Measure;
import org.maplebridge.web.text.Words;

/** No number stands on a page without its name and its definition. */
class StatisticsWordsTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void every_measure_is_named_and_defined_in_both_languages(Measure measure) {
        for (Locale language : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            Words words = new Words(language);
            assertThat(words.knows("statistics.measure." + measure)).isTrue();
            assertThat(words.knows("statistics.definition." + measure)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void every_indicator_tells_formula_and_time_basis(Indicator indicator) {
        for (Locale language : new Locale[] {Locale.CHINA, Locale.ENGLISH}) {
            Words words = new Words(language);
            assertThat(words.knows("statistics." + indicator + ".formula")).isTrue();
            assertThat(words.knows("statistics." + indicator + ".basis")).isTrue();
        }
    }
}

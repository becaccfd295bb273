package org.maplebridge.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Period;

/** The filter in the address. */
class QuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);

    @Test
    void an_address_without_a_filter_means_this_year_until_today() {
        assertThat(new Question(null, "", null, null, null, TODAY).filter())
                .isEqualTo(Filter.of(new Period(LocalDate.of(2023, 1, 1), TODAY)));
    }

    @Test
    void the_list_that_a_number_links_to_is_read_back_as_the_same_filter() {
        Filter filter = new Filter(
                new Period(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 31)), UUID.randomUUID(), "LABOUR", true);
        Map<String, String> address = parameters(Question.cases(Measure.SUCCESSFUL, filter));
        assertThat(address.get("measure")).isEqualTo("SUCCESSFUL");
        assertThat(new Question(
                                address.get("from"),
                                address.get("to"),
                                address.get("room"),
                                address.get("type"),
                                address.get("only"),
                                TODAY)
                        .filter())
                .isEqualTo(filter);
    }

    @Test
    void what_is_typed_into_an_address_cannot_add_to_it() {
        Filter filter = new Filter(Period.of(2023), null, "A&room=x", false);
        assertThat(parameters(Question.index(filter))).doesNotContainKey("room");
    }

    @Test
    void a_day_or_room_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> new Question("2023-02-30", null, null, null, null, TODAY).filter())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).field()).isEqualTo("from"));
        assertThatThrownBy(() -> new Question(null, null, "room", null, null, TODAY).filter())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).field()).isEqualTo("room"));
    }

    private static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .collect(Collectors.toMap(
                        each -> each.substring(0, each.indexOf('=')),
                        each -> each.substring(each.indexOf('=') + 1),
                        (one, other) -> one));
    }
}

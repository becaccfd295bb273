package org.maplebridge.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.statistics.Period;
import org.maplebridge.supervision.Bond;
import org.maplebridge.supervision.Watch;

class WatchAddressTest {

    private static final UUID SOMEONE = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2023, 11, 24);

    static Stream<Watch> watches() {
        return Stream.of(
                Watch.runsOut(3),
                Watch.runsOut(1).in(SOMEONE),
                Watch.runsOut(7).in(SOMEONE).with(SOMEONE),
                Watch.runsOut(7).with(null),
                Watch.overdue(),
                Watch.noNextStep(),
                Watch.overdueOn(DAY).in(SOMEONE),
                Watch.of(Bond.LEGAL, true, new Period(DAY.minusDays(9), DAY)),
                Watch.of(Bond.PROMISED, false, new Period(DAY, DAY)));
    }

    @ParameterizedTest
    @MethodSource("watches")
    void what_a_number_links_to_is_read_back_as_the_same_question(Watch watch) {
        assertThat(read(WatchAddress.of(watch))).isEqualTo(watch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "concern=",
                "concern=NOTHING",
                "concern=RUNS_OUT",
                "concern=RUNS_OUT&days=x",
                "concern=RUNS_OUT&days=-1",
                "concern=RUNS_OUT&days=32",
                "concern=RUNS_OUT&days=3&room=x",
                "concern=WILL_BE_OVERDUE&on=2023-02-30",
                "concern=KEPT&bond=LEGAL",
                "concern=MISSED&from=2023-01-01&to=2023-02-01",
                "concern=MISSED&bond=NONE&from=2023-01-01&to=2023-02-01"
            })
    void an_address_that_names_no_list_finds_none(String query) {
        assertThatThrownBy(() -> read("?" + query)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_period_the_wrong_way_round_is_told() {
        assertThatThrownBy(() -> read("?concern=KEPT&bond=LEGAL&from=2023-02-01&to=2023-01-01"))
                .isInstanceOf(InvalidInput.class);
    }

    private static Watch read(String address) {
        Map<String, String> parameters = Arrays.stream(
                        address.substring(address.indexOf('?') + 1).split("&"))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return new WatchAddress(
                        parameters.get("concern"),
                        parameters.get("bond"),
                        parameters.get("room"),
                        parameters.get("mediator"),
                        parameters.get("days"),
                        parameters.get("on"),
                        parameters.get("from"),
                        parameters.get("to"))
                .watch();
    }
}

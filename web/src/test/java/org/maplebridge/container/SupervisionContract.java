package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The numbers from which a supervisor acts: as many as there are rows, each with its list, and nothing to those who supervise nothing. */
interface SupervisionContract {

    RunningOffice office();

    @Test
    default void every_figure_of_a_supervisor_is_what_a_plain_count_finds_and_what_its_list_shows() throws Exception {
        JsonObject seen = office().play("supervise");
        JsonObject figures = seen.getJsonObject("figures");

        assertThat(figures).isEqualTo(seen.getJsonObject("recount"));
        assertThat(seen.getJsonObject("lists")).isEqualTo(figures);
        assertThat(figures.getInt("within 1"))
                .as("today, tomorrow, and a promise for tomorrow")
                .isEqualTo(3);
        assertThat(figures.getInt("within 3")).isEqualTo(5);
        assertThat(figures.getInt("within 7")).isEqualTo(7);
        assertThat(figures.getInt("within 7 of nobody")).isEqualTo(1);
        assertThat(figures.getInt("overdue"))
                .as("two that run, one that has run out; not the one that was lengthened")
                .isEqualTo(3);
        assertThat(figures.getInt("no next step")).isEqualTo(1);
        assertThat(figures.getInt("LEGAL kept")).isEqualTo(1);
        assertThat(figures.getInt("LEGAL missed")).isEqualTo(5);
        assertThat(figures.getInt("PROMISED kept")).isEqualTo(1);
        assertThat(figures.getInt("PROMISED missed")).isEqualTo(2);

        LocalDate mostUrgent = LocalDate.parse(seen.getString("mostUrgent"));
        assertThat(seen.getInt("daysLeft")).isEqualTo(-4);
        assertThat(mostUrgent).isBefore(LocalDate.now());
        assertThat(seen.getString("mediator")).isEqualTo("GLANCE-mediator");
        assertThat(seen.getInt("toSupervisor")).isEqualTo(3);
        assertThat(seen.getInt("elsewhere")).isZero();
        assertThat(seen.getInt("elsewhereListed")).isZero();
        assertThat(seen.getString("toMediator")).isEqualTo("fault.refused");
        assertThat(seen.getString("listToMediator")).isEqualTo("fault.refused");
    }
}

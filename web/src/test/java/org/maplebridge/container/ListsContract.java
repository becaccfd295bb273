package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a list costs: as many statements with fifty rows as with five. */
interface ListsContract {

    RunningOffice office();

    @Test
    default void a_list_costs_the_same_few_statements_whatever_its_length() throws Exception {
        JsonObject few = office().play("countStatements", "rows", 5);
        JsonObject many = office().play("countStatements", "rows", 50);

        System.out.println("statements of lists: " + many.getJsonObject("statements"));
        assertThat(many.getJsonObject("rows").getInt("cases")).isEqualTo(50);
        assertThat(many.getJsonObject("rows").getInt("inbox")).isEqualTo(50);
        assertThat(many.getJsonObject("statements")).isEqualTo(few.getJsonObject("statements"));
        Map<String, Integer> statements = new TreeMap<>();
        many.getJsonObject("statements")
                .forEach((list, number) -> statements.put(list, Integer.valueOf(number.toString())));
        assertThat(statements)
                .containsEntry("inbox", 2)
                .containsEntry("cases", 2)
                .containsEntry("cases counted", 1)
                .containsEntry("statistics", 6)
                .containsEntry("month on month", 3)
                .containsEntry("unmoved cases", 2)
                .containsEntry("supervision", 6)
                .containsEntry("supervision's scores", 3)
                .containsEntry("supervision's list", 3)
                .containsEntry("supervision's list counted", 1)
                .containsEntry("referrals", 4)
                .containsEntry("news of a case", 2);
        assertThat(statements.values()).allMatch(number -> number <= 6);
    }
}

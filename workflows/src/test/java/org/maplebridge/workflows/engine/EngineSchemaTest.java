package org.maplebridge.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineSchemaTest {

    private final List<String> statements = EngineSchema.statements();

    @Test
    void all_49_tables_of_the_engine_are_made() {
        assertThat(statements.stream().filter(sql -> sql.startsWith("create table")))
                .hasSize(49);
    }

    @Test
    void every_table_holds_characters_of_four_bytes() {
        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("create table"))
                .allSatisfy(sql -> assertThat(sql).endsWith("DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin"));
        assertThat(statements).noneMatch(sql -> sql.matches("(?is).*\\butf8(_bin)?\\b.*"));
    }

    @Test
    void every_time_keeps_its_milliseconds() {
        assertThat(statements).noneMatch(sql -> sql.matches("(?is).*\\bdatetime(?!\\(3\\)).*"));
        assertThat(statements).noneMatch(sql -> sql.matches("(?is).*_ timestamp\\b.*"));
        assertThat(String.join("\n", statements).split("datetime\\(3\\)", -1)).hasSize(66 + 1);
    }

    @Test
    void the_tables_say_their_version() {
        assertThat(statements).anyMatch(sql -> sql.contains("ACT_GE_SCHEMA_LOG") && sql.contains("'7.24.0'"));
    }

    @Test
    void no_statement_is_cut_within_a_text_or_a_comment() {
        assertThat(statements).allMatch(sql -> sql.matches("(?is)(create|insert|alter)\\s.*"));
    }

    @Test
    void the_scripts_on_board_are_the_ones_the_migration_was_proved_with() {
        assertThat(EngineSchema.checksum(statements)).isEqualTo(EngineSchema.PROVED_WITH);
        assertThat(new EngineSchema().getChecksum()).isEqualTo(EngineSchema.PROVED_WITH);
    }

    @Test
    void it_is_migration_005() {
        assertThat(new EngineSchema().getVersion().toString()).isEqualTo("005");
    }
}

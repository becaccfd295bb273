package org.maplebridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path here;

    @Test
    void of_a_stack_the_root_cause_is_told() throws Exception {
        assertThat(faultOf("""
                        [2023-11-24T09:00:00.000+0800] [] [INFO] [] [PayaraMicro] [tid: 1] starting
                        [2023-11-24T09:00:01.000+0800] [] [SEVERE] [] [core] [tid: 1] [levelValue: 1000] [[
                          Exception while loading the app
                        java.lang.IllegalStateException: outer
                        \tat org.maplebridge.Outer.start(Outer.java:1)
                        Caused by: java.sql.SQLException: Access denied
                        \tat org.maplebridge.Inner.open(Inner.java:2)
                        \t... 20 more
                        ]]
                        [2023-11-24T09:00:02.000+0800] [] [SEVERE] [] [core] [tid: 1] a consequence
                        """)).isEqualTo("java.sql.SQLException: Access denied");
    }

    @Test
    void a_record_without_a_stack_is_told_itself() throws Exception {
        assertThat(
                        faultOf(
                                "[2023-11-24T09:00:01.000+0800] [] [\u001B[1;91mSEVERE\u001B[0m] [] [core] [tid: 1] Name is bound\n"))
                .isEqualTo("Name is bound");
    }

    @Test
    void a_record_that_is_but_a_code_is_passed_over() throws Exception {
        assertThat(
                        faultOf(
                                "[t] [] [SEVERE] [] [dol] [tid: 1] AS-DEPLOYMENT-00026\n[t] [] [SEVERE] [] [core] No data source\n"))
                .isEqualTo("No data source");
    }

    @Test
    void a_database_is_understood_too() throws Exception {
        assertThat(
                        faultOf(
                                "2023-11-24  9:00:00 0 [Note] starting\n2023-11-24  9:00:01 0 [ERROR] Can't create lock file\n"))
                .isEqualTo("Can't create lock file");
    }

    @Test
    void a_missing_library_of_the_system_is_named() throws Exception {
        assertThat(faultOf("bin/mysqld: error while loading shared libraries: libaio.so.1: cannot open\n"))
                .contains("libaio.so.1");
    }

    @Test
    void of_a_log_without_a_fault_the_last_line_is_told_and_of_none_nothing() throws Exception {
        assertThat(faultOf("one\ntwo\n\n")).isEqualTo("two");
        assertThat(LogFile.firstFault(here.resolve("none"))).isEmpty();
    }

    private String faultOf(String text) throws Exception {
        return LogFile.firstFault(Files.writeString(here.resolve("server.log"), text))
                .orElseThrow();
    }
}

package org.maplebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @Test
    void a_page_of_the_house_is_followed() {
        assertThat(LocalPath.orHome("/cases/case.xhtml?id=1")).isEqualTo("/cases/case.xhtml?id=1");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)"
            })
    void everything_else_leads_home(String elsewhere) {
        assertThat(LocalPath.orHome(elsewhere)).isEqualTo("/");
    }
}

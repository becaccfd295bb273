package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A register holds one text for whoever acts for a party; the paper tells the head and the agent apart. */
class ActingForTest {

    @ParameterizedTest
    @CsvSource({
        "孙某（委托代理人）, 委托代理人, 孙某",
        "孙某(委托代理人), 委托代理人, 孙某",
        "委托代理人：孙某, 委托代理人, 孙某",
        "王某（法定代理人）, 法定代理人, 王某",
        "赵某（法定代表人）, 法定代表人（负责人）, 赵某",
        "负责人 赵某, 法定代表人（负责人）, 赵某",
        "赵某, , 赵某",
        "赵某（总经理）, , 赵某（总经理）",
        "赵某（法定代表人）、孙某（委托代理人）, 法定代表人或者代理人, 赵某（法定代表人）、孙某（委托代理人）"
    })
    void head_and_agent_are_told_apart_by_what_the_text_says(String text, String capacity, String name) {
        assertThat(ActingFor.read(text)).contains(new ActingFor(capacity, name));
    }

    @Test
    void nothing_said_is_nobody() {
        assertThat(ActingFor.read(" ")).isEmpty();
        assertThat(ActingFor.read(null)).isEmpty();
    }
}

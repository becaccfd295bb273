package org.maplebridge.basics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "熊某, xiongmou, xm",
        "单雄信, shanxiongxin, sxx",
        "吕某, lumou, lm",
        "张 三, zhangsan, zs",
        "John Smith, johnsmith, johnsmith"
    })
    void a_person_is_found_by_what_one_hears(String name, String spelled, String initials) {
        assertThat(Pinyin.spelled(name, true)).isEqualTo(spelled);
        assertThat(Pinyin.initials(name, true)).isEqualTo(initials);
    }

    @Test
    void the_first_character_of_a_companys_name_is_no_surname() {
        assertThat(Pinyin.spelled("单县ABC公司", false)).isEqualTo("danxianabcgongsi");
        assertThat(Pinyin.initials("荆州某公司", false)).isEqualTo("jzmgs");
    }

    @Test
    void a_rare_character_without_a_known_reading_is_left_out() {
        assertThat(Pinyin.spelled("𠮷某", true)).isEqualTo("mou");
    }

    @Test
    void letters_are_typed_as_one_likes() {
        assertThat(Pinyin.typed("Xiong Mou")).contains("xiongmou");
        assertThat(Pinyin.typed("xi'an")).contains("xian");
        assertThat(Pinyin.typed("熊")).isEmpty();
        assertThat(Pinyin.typed("x")).isEmpty();
        assertThat(Pinyin.typed("0036")).isEmpty();
    }
}

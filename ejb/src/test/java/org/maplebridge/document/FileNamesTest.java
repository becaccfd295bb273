package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\王某\\申请书.pdf | 申请书.pdf",
                "../../etc/passwd | passwd",
                "𠮷某的身份证.jpg | 𠮷某的身份证.jpg",
                "a<b>:c?.pdf | a_b__c_.pdf",
                "...隐藏.pdf. | 隐藏.pdf",
                "两  个　空格.pdf | 两 个 空格.pdf",
                "... | ''",
                "/ | ''"
            })
    void a_name_loses_its_path_and_what_no_file_system_takes(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @Test
    void characters_that_hide_or_turn_the_name_are_dropped() {
        assertThat(FileNames.clean("fdp\u202efdp.exe\u0000\u200b.pdf\n")).isEqualTo("fdpfdp.exe.pdf");
        assertThat(FileNames.clean("\ud842.pdf")).isEqualTo("pdf");
        assertThat(FileNames.clean("e\u0301.pdf")).isEqualTo("\u00e9.pdf");
    }

    @Test
    void a_long_name_is_cut_between_characters_and_keeps_its_ending() {
        String cut = FileNames.clean("𠮷".repeat(300) + ".docx");
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(FileNames.LONGEST);
        assertThat(cut).isEqualTo("𠮷".repeat(FileNames.LONGEST - 5) + ".docx");
        assertThat(FileNames.clean("x." + "𠮷".repeat(300)).codePoints().count())
                .isEqualTo(FileNames.LONGEST);
    }
}

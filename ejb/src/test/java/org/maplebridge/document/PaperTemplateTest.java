package org.maplebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PaperTemplateTest {

    private static final String HEAD = "<html><head><meta name='template-version' content='7'/></head><body>";

    private static Document fill(String body, Map<String, Object> model) {
        return PaperTemplate.of(HEAD + body + "</body></html>").fill(model);
    }

    @Test
    void what_a_person_typed_stays_text_and_is_never_a_place_or_a_tag() {
        String nasty = "<b data-text='secret'>x</b> ${1+1} #{t} &amp; <script>alert(1)</script> ]]>";
        Document filled = fill("<p data-text='note'>old</p>", Map.of("note", nasty, "secret", "s"));
        assertThat(filled.getElementsByTagName("p").item(0).getTextContent()).isEqualTo(nasty);
        assertThat(filled.getElementsByTagName("b").getLength()).isZero();
        assertThat(filled.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void line_ends_become_line_breaks() {
        Document filled = fill("<p data-text='note'/>", Map.of("note", "a\r\nb\nc"));
        assertThat(filled.getElementsByTagName("br").getLength()).isEqualTo(2);
        assertThat(filled.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("abc");
    }

    @Test
    void an_element_is_repeated_for_each_item_and_sees_the_outer_names() {
        Document filled = fill(
                "<p data-each='terms'><span data-text='case'/>:<span data-text='name'/><i data-each='lines' data-text='.'/></p>",
                Map.of(
                        "case",
                        "7号",
                        "terms",
                        List.of(
                                Map.of("name", "甲", "lines", List.of("1", "2")),
                                Map.of("name", "乙", "lines", List.of()))));
        assertThat(filled.getElementsByTagName("p").getLength()).isEqualTo(2);
        assertThat(filled.getElementsByTagName("p").item(0).getTextContent()).isEqualTo("7号:甲12");
        assertThat(filled.getElementsByTagName("p").item(1).getTextContent()).isEqualTo("7号:乙");
    }

    @Test
    void conditions_look_at_flags_blanks_and_empty_lists() {
        Document filled = fill(
                "<p data-if='yes'>1</p><p data-unless='yes'>2</p><p data-if='blank'>3</p><p data-unless='list'>4</p>",
                Map.of("yes", true, "blank", " ", "list", List.of()));
        assertThat(filled.getElementsByTagName("body").item(0).getTextContent()).isEqualTo("14");
    }

    @Test
    void plain_spans_melt_into_the_sentence_and_styled_ones_stay() {
        Document filled = fill("<p>于<span data-text='day'/>。<span class='label'>甲</span></p>", Map.of("day", "今日"));
        assertThat(filled.getElementsByTagName("span").getLength()).isEqualTo(1);
        assertThat(filled.getElementsByTagName("p").item(0).getFirstChild().getNodeValue())
                .isEqualTo("于今日。");
    }

    @Test
    void a_name_that_the_paper_does_not_give_is_our_mistake_and_fails() {
        assertThatThrownBy(() -> fill("<p data-text='nmae'/>", Map.of("name", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nmae");
    }

    @Test
    void a_template_states_its_version_and_reads_no_entities() {
        assertThat(PaperTemplate.of(HEAD + "</body></html>").version()).isEqualTo(7);
        assertThatThrownBy(() -> PaperTemplate.of("<html><body/></html>")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PaperTemplate.of(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + HEAD + "&x;</body></html>"))
                .isInstanceOf(IllegalStateException.class);
    }
}

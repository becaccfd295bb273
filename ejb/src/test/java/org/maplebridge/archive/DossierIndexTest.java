package org.maplebridge.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maplebridge.deadline.SeedScript;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.DocumentCategory;

/** The index of a dossier by the rules that the product carries. */
class DossierIndexTest {

    private static final String SCRIPT = "V130__archive.sql";
    private static final List<DossierItem> ITEMS = SeedScript.rows(SCRIPT, "dossier_item").stream()
            .map(DossierIndexTest::item)
            .toList();
    private static final List<DossierMust> MUSTS = SeedScript.rows(SCRIPT, "dossier_must").stream()
            .map(row -> new DossierMust(
                    Integer.parseInt(row.get("id")),
                    row.get("item"),
                    flag(row.get("referred")),
                    flag(row.get("accepted")),
                    flag(row.get("agreed")),
                    flag(row.get("held"))))
            .toList();
    private static final Instant MORNING = Instant.parse("2023-11-24T01:00:00Z");

    private final List<DossierIndex.Filed> filed = new ArrayList<>();
    private boolean referred;
    private boolean accepted;
    private boolean agreed;
    private boolean held;

    @Test
    void a_case_that_ended_in_an_agreement_must_hold_what_the_ministry_s_index_marks() {
        accepted = agreed = held = true;

        assertThat(missing(RecordedFact.MADE_BY_ARCHIVE))
                .containsExactly("APPLICATION", "RIGHTS_NOTICE", "CONSENT", "IDENTITY", "SESSION_RECORD", "AGREEMENT");
    }

    @Test
    void a_case_that_was_not_accepted_needs_its_application_and_no_agreement() {
        assertThat(missing(RecordedFact.MADE_BY_ARCHIVE)).containsExactly("APPLICATION");
    }

    @Test
    void an_accepted_case_without_a_session_needs_no_record_and_with_one_it_does() {
        accepted = true;
        file(DocumentCategory.APPLICATION, DocumentCategory.RIGHTS_NOTICE, DocumentCategory.IDENTITY);
        assertThat(missing(RecordedFact.CONSENTS_ON_RECORD, RecordedFact.MADE_BY_ARCHIVE))
                .isEmpty();

        held = true;
        assertThat(missing(RecordedFact.CONSENTS_ON_RECORD, RecordedFact.MADE_BY_ARCHIVE))
                .containsExactly("SESSION_RECORD");
        assertThat(missing(RecordedFact.CONSENTS_ON_RECORD, RecordedFact.RECORDS_WRITTEN, RecordedFact.MADE_BY_ARCHIVE))
                .isEmpty();
    }

    @Test
    void a_referred_case_needs_the_letter_in_place_of_an_application_and_the_letter_back_unless_it_agreed() {
        referred = accepted = true;
        file(DocumentCategory.RIGHTS_NOTICE, DocumentCategory.IDENTITY, DocumentCategory.CONSENT);
        filed.add(paper("委托调解函", DocumentCategory.REFERRAL, "referral-letter"));
        assertThat(missing(RecordedFact.MADE_BY_ARCHIVE)).containsExactly("RETURN_LETTER");

        filed.add(paper("委托调解复函", DocumentCategory.REFERRAL, "return-letter"));
        assertThat(missing(RecordedFact.MADE_BY_ARCHIVE)).isEmpty();
        assertThat(line("REFERRAL").papers())
                .extracting(DossierIndex.Filed::title)
                .containsExactly("委托调解函");
        assertThat(line("RETURN_LETTER").papers())
                .extracting(DossierIndex.Filed::title)
                .containsExactly("委托调解复函");
    }

    @Test
    void an_oral_application_is_in_the_register_form_and_numbers_on_record_stand_for_copies() {
        accepted = true;
        file(DocumentCategory.RIGHTS_NOTICE);

        assertThat(missing(
                        RecordedFact.ORAL_APPLICATION,
                        RecordedFact.NUMBERS_ON_RECORD,
                        RecordedFact.CONSENTS_ON_RECORD,
                        RecordedFact.MADE_BY_ARCHIVE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_paper_of_any_category_has_exactly_one_line(DocumentCategory category) {
        filed.add(paper("材料", category, null));

        assertThat(index().lines().stream().filter(line -> !line.papers().isEmpty()))
                .hasSize(1);
    }

    @Test
    void papers_stand_in_the_order_in_which_they_came() {
        filed.add(new DossierIndex.Filed(
                UUID.randomUUID(), null, "后来的", DocumentCategory.EVIDENCE, null, MORNING.plusSeconds(60)));
        filed.add(paper("先来的", DocumentCategory.EVIDENCE, null));

        assertThat(line("EVIDENCE").papers())
                .extracting(DossierIndex.Filed::title)
                .containsExactly("先来的", "后来的");
    }

    @Test
    void a_period_of_keeping_is_counted_in_whole_years_after_the_close() {
        RetentionPeriod ten = new RetentionPeriod("LONG_10", new Words("长期（十年）", "long (10 years)"), 10);
        RetentionPeriod forEver = new RetentionPeriod("PERMANENT", new Words("永久", "permanent"), null);

        assertThat(ten.keptUntil(LocalDate.of(2023, 11, 24))).isEqualTo(LocalDate.of(2033, 12, 31));
        assertThat(forEver.keptUntil(LocalDate.of(2023, 11, 24))).isNull();
    }

    // ---- what is asked

    private List<String> missing(RecordedFact... recorded) {
        return index(recorded).missing().stream().map(DossierIndex.Line::item).toList();
    }

    private DossierIndex.Line line(String item) {
        return index().lines().stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private DossierIndex index(RecordedFact... recorded) {
        return DossierIndex.of(ITEMS, MUSTS, new CaseFacts(referred, accepted, agreed, held, Set.of(recorded)), filed);
    }

    private void file(DocumentCategory... categories) {
        Stream.of(categories).forEach(each -> filed.add(paper(each.name(), each, null)));
    }

    private static DossierIndex.Filed paper(String title, DocumentCategory category, String template) {
        return DossierIndex.Filed.document(UUID.randomUUID(), title, category, template, MORNING);
    }

    private static DossierItem item(Map<String, String> row) {
        return new DossierItem(
                row.get("code"),
                Integer.parseInt(row.get("place")),
                new Words(row.get("name_zh"), row.get("name_en")),
                row.get("category") == null ? null : DocumentCategory.valueOf(row.get("category")),
                row.get("template"),
                row.get("fact") == null ? null : RecordedFact.valueOf(row.get("fact")));
    }

    private static Boolean flag(String stored) {
        return stored == null ? null : Arrays.asList("TRUE", "1").contains(stored);
    }
}

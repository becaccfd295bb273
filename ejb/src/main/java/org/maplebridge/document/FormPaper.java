package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A form of the dossier (卷宗文书) filled in: what its version asks, field by field, and the parties. Which fields it has, and which of them may not be empty, is
 * data; where they stand is the template. What a hand fills in later is room on the sheet.
 *
 * @param template of this version, such as {@code forms/follow-up-1}
 * @param office   the mediation organisation
 * @param entries  the fields of this version, all of them, in order
 */
public record FormPaper(String template, String heading, String office, List<Entry> entries, List<PartyEntry> parties)
        implements Paper {

    public FormPaper {
        entries = List.copyOf(entries);
        parties = List.copyOf(parties);
    }

    /**
     * One field and what was written into it.
     *
     * @param name   as the template calls it
     * @param label  as people call it
     * @param text   whether it takes paragraphs
     * @param needed whether the paper is not issued without it
     * @param value  may be blank if it is not needed
     */
    public record Entry(String name, String label, boolean text, boolean needed, String value) {}

    /**
     * A party as the forms state it; what the case does not know stays empty and is written by hand.
     *
     * @param standing 申请人 or 被申请人
     * @param sex      from the identity number; null for an organisation
     * @param born     from the identity number; null for an organisation
     */
    public record PartyEntry(
            String standing,
            boolean applicant,
            boolean organisation,
            String name,
            String sex,
            LocalDate born,
            String phone,
            String address,
            String representative,
            LocalDate on) {

        private Map<String, Object> model() {
            return new PaperModel()
                    .required("standing", "当事人地位", standing)
                    .required("name", "姓名（名称）", name)
                    .set("organisation", organisation)
                    .optional("sex", sex)
                    .optional("age", age())
                    .optional("phone", phone)
                    .optional("address", address)
                    .optional("representative", representative)
                    .optional("blankDay", PaperWords.BLANK_DAY)
                    .done();
        }

        /** In whole years on the day of the paper. */
        private String age() {
            return born == null || on == null ? null : born.until(on).getYears() + "周岁";
        }
    }

    @Override
    public Map<String, Object> model() {
        PaperModel model = new PaperModel()
                .required("heading", "文书名称", heading)
                .required("office", "调解组织", office)
                .optional("blankDay", PaperWords.BLANK_DAY)
                .requiredEach("parties", "当事人", parties, PartyEntry::model)
                .each(
                        "applicants",
                        parties.stream().filter(PartyEntry::applicant).toList(),
                        PartyEntry::model);
        entries.forEach(entry -> {
            if (entry.needed()) {
                model.required(entry.name(), entry.label(), entry.value());
            }
            model.set(
                    entry.name(),
                    entry.text()
                            ? PaperWords.paragraphs(entry.value())
                            : entry.value() == null ? "" : entry.value().strip());
        });
        return model.done();
    }

    /** The days of a paper as it writes them; room to write one for null. */
    public static String day(LocalDate day) {
        return PaperWords.dayOrBlank(day);
    }
}

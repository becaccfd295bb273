package org.maplebridge.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who a party is, as papers state it (人民调解法 29: 当事人的基本情况; an organisation with its representative). A person has
 * {@code person}, an organisation {@code organisation}; what is null or blank is left out, except name and address.
 *
 * @param alias    what the paper calls the party: 甲方, 乙方
 * @param standing 申请人 or 被申请人
 * @param capacity what the party is to the dispute, such as 近亲属; null if plain
 * @param agents   those who act for the party; may be empty
 */
public record PartyParticulars(
        String alias,
        String standing,
        String name,
        String capacity,
        Person person,
        Organisation organisation,
        String address,
        String phone,
        List<Agent> agents) {

    public PartyParticulars {
        agents = List.copyOf(agents);
        if ((person == null) == (organisation == null)) {
            throw new IllegalArgumentException("A party is either a person or an organisation");
        }
    }

    /** A natural person. */
    public record Person(String sex, String ethnicity, LocalDate birth, String idNumber, String occupation) {}

    /** A legal person or other organisation; the representative signs or seals for it, or an agent does and stands among the agents. */
    public record Organisation(String creditCode, String representative, String position) {}

    /**
     * Who acts for a party.
     *
     * @param kind     委托代理人, 法定代理人, 近亲属...
     * @param relation the relation to the party, or the firm the agent is from
     */
    public record Agent(String kind, String name, String relation, String phone) {}

    /** {@code 甲方（申请人）}. */
    String caption() {
        return alias + "（" + standing + "）";
    }

    /** What the party table of a template takes. */
    Map<String, Object> model() {
        Rows rows = new Rows();
        String nameLabel = organisation == null ? "姓名" : "名称";
        if (organisation == null) {
            rows.half(nameLabel, name);
            rows.half("性别", person.sex());
            rows.half("民族", person.ethnicity());
            rows.half("出生日期", person.birth() == null ? null : PaperWords.day(person.birth()));
            rows.half("公民身份号码", person.idNumber());
            rows.half("联系电话", phone);
            rows.half("职业", person.occupation());
            rows.wide("与案件的关系", capacity);
            rows.wide("住址", address);
        } else {
            rows.wide(nameLabel, name);
            rows.wide("与案件的关系", capacity);
            rows.wide("统一社会信用代码", organisation.creditCode());
            rows.half(ActingFor.REPRESENTATIVE, organisation.representative());
            rows.half("职务", organisation.position());
            rows.wide("住所", address);
            rows.wide("联系电话", phone);
        }
        for (Agent agent : agents) {
            rows.wide(agent.kind(), joined(agent.name(), agent.relation(), agent.phone()));
        }
        PaperModel model = new PaperModel()
                .required("alias", "当事人称谓", alias)
                .required("standing", "当事人地位", standing)
                .required("name", nameLabel, name)
                .required("address", "当事人住址", address)
                .optional("caption", caption())
                .set("rows", rows.done());
        if (organisation != null && agents.isEmpty()) {
            model.required("representative", ActingFor.REPRESENTATIVE, organisation.representative());
        }
        return model.done();
    }

    private static String joined(String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                present.add(part.strip());
            }
        }
        return String.join("，", present);
    }

    /** Lays pairs of label and value two to a line; a wide one takes the line alone. */
    private static final class Rows {

        private final List<Map<String, Object>> rows = new ArrayList<>();
        private String waitingLabel;
        private String waitingValue;

        void half(String label, String value) {
            if (value == null || value.isBlank()) {
                return;
            }
            if (waitingLabel == null) {
                waitingLabel = label;
                waitingValue = value;
            } else {
                rows.add(Map.of(
                        "wide", false, "label", waitingLabel, "value", waitingValue, "label2", label, "value2", value));
                waitingLabel = null;
            }
        }

        void wide(String label, String value) {
            flush();
            if (value != null && !value.isBlank()) {
                rows.add(Map.of("wide", true, "label", label, "value", value, "label2", "", "value2", ""));
            }
        }

        private void flush() {
            if (waitingLabel != null) {
                String label = waitingLabel;
                waitingLabel = null;
                wide(label, waitingValue);
            }
        }

        List<Map<String, Object>> done() {
            flush();
            return rows;
        }
    }
}

package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.agreement.ContentRule.Demand;
import org.maplebridge.agreement.RequiredContent;

/** A clause of the library becomes a term, and the office's form demands something of it. */
@Order(3)
@ExtendWith(OpenOffice.Resolver.class)
class ClausesIT {

    private static final int DESK = 1440;

    /** Is being mediated by pengli; nobody else in this run writes its agreement. */
    private static final String AT_THE_TABLE = "沙崇劳调字〔2023〕第0009号";

    private final OpenOffice office;

    ClausesIT(OpenOffice office) {
        this.office = office;
    }

    @Test
    void a_clause_is_taken_filled_in_and_held_against_what_the_form_demands() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin");
                Mediator pengli = new Mediator(office, Language.EN, DESK, "pengli")) {
            admin.goTo("/admin/contents.xhtml");
            Part demands = admin.part("[id='demands']");
            demands.pick("admin.contents.content", admin.words().of(RequiredContent.REMEDY));
            demands.pick("admin.contents.demand", admin.words().of(Demand.REASON));
            demands.write("admin.contents.source", "本室调解协议书格式").press("admin.contents.decide.do");
            admin.looksAround();

            pengli.openCase(AT_THE_TABLE);
            pengli.openAgreement();
            pengli.whole().press("agreement.begin");
            Part editor = pengli.part("[id='draft']");
            assertThat(editor.pressInVain("agreement.clause.add")).contains(pengli.word("fault.agreement.noClause"));
            editor.pick("agreement.clause.choose", "Pay wages owed").press("agreement.clause.add");
            editor.write("agreement.amount", "12600").press("agreement.save");
            String remedy = pengli.word(
                    "agreement.check.contentOfTerm", 1, pengli.words().of(RequiredContent.REMEDY), "本室调解协议书格式");
            assertThat(pengli.text()).contains(pengli.word("agreement.check.blank", 1), remedy);

            editor.write("agreement.term.text", "支付2023年6月至2023年8月拖欠的工资").press("agreement.save");
            assertThat(pengli.text())
                    .doesNotContain(pengli.word("agreement.check.blank", 1))
                    .contains(remedy);
            pengli.looksAround();

            demands.pick("admin.contents.content", admin.words().of(RequiredContent.REMEDY));
            demands.pick("admin.contents.demand", admin.words().of(Demand.NOTHING));
            demands.press("admin.contents.decide.do");
            pengli.goTo(pengli.page().url());
            assertThat(pengli.text()).doesNotContain(remedy);
        }
    }
}

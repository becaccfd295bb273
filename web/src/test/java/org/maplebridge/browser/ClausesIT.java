package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.agreement.ContentRule.Demand;
import org.maplebridge.agreement.RequiredContent;
import org.maplebridge.casefile.Party;

/** What both sides accept at the table, and what the library has, become terms; and the office's form demands something of them. */
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
    void an_accepted_proposal_and_a_clause_become_terms_and_are_held_against_what_the_form_demands() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin");
                Mediator pengli = new Mediator(office, Language.EN, DESK, "pengli")) {
            admin.goTo("/admin/contents.xhtml");
            Part demands = admin.part("[id='demands']");
            demands.pick("admin.contents.content", admin.words().of(RequiredContent.REMEDY));
            demands.pick("admin.contents.demand", admin.words().of(Demand.REASON));
            demands.write("admin.contents.source", "本室调解协议书格式").press("admin.contents.decide.do");
            admin.looksAround();

            pengli.openCase(AT_THE_TABLE);
            pengli.openTab("sessions");
            if (pengli.page().locator("main a[href*='session.xhtml']").count() > 0) {
                pengli.visitor().follow("session.xhtml");
            } else {
                pengli.openSession("2023-11-24 08:00", List.of("汪某"));
            }
            Part proposal = pengli.part("[id='newProposal']");
            assertThat(proposal.pressInVain("session.proposal.state")).contains(pengli.word("fault.required"));
            proposal.write("session.proposal.text", "结清平台扣留的配送费")
                    .write("session.proposal.amount", "9800")
                    .write("session.proposal.days", "10")
                    .press("session.proposal.state");
            pengli.looksAround();
            Part table = pengli.part("[id='proposals']");
            for (Party.Side side : Party.Side.values()) {
                table.press("session.proposal.accept.of", pengli.words().name("Side", side));
            }
            assertThat(table.text()).contains(pengli.word("session.proposal.both"));

            pengli.openCase(AT_THE_TABLE);
            pengli.openAgreement();
            pengli.whole().press("agreement.begin");
            Part editor = pengli.part("[id='draft']");
            editor.press("agreement.proposals.take.of", "结清平台扣留的配送费");
            assertThat(editor.button("agreement.proposals.take.of", "结清平台扣留的配送费")
                            .count())
                    .as("once it is a term")
                    .isZero();
            assertThat(editor.locator().locator("[id='draft:terms:0:amount']").inputValue())
                    .isEqualTo("9,800.00");
            editor.press("agreement.term.remove");
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

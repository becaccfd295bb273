package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.baseline.Head;
import org.maplebridge.baseline.ParameterCode;

/** What the law gives, in the hands of the mediator and of the administrator. */
@ExtendWith(OpenOffice.Resolver.class)
@Order(3)
class BaselineIT {

    private static final int DESK = 1440;
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";

    /** Waits for signatures on paper; the mediator is pengli. */
    private static final String ON_PAPER = "简某";

    private final OpenOffice office;

    BaselineIT(OpenOffice office) {
        this.office = office;
    }

    @Test
    void the_newspapers_death_shows_what_the_law_gives_and_what_nobody_has_entered_yet() {
        try (Mediator zhoumin = new Mediator(office, Language.EN, DESK, "zhoumin")) {
            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openAgreement();
            zhoumin.follow("baseline.title");
            Part result = zhoumin.card("baseline.result");
            assertThat(result.text())
                    .contains("985,660.00", zhoumin.word("baseline.step.income", "2022", "49,283.00"))
                    .contains(zhoumin.word(
                            "baseline.gap.yearIn", zhoumin.word("baseline.parameter.REGION_WAGE"), "2022", "Jingzhou"))
                    .contains(zhoumin.word("baseline.fact.contributionWage"));
            zhoumin.looksAround();
        }
    }

    @Test
    void a_party_sees_what_part_of_the_law_the_offer_is_and_a_later_change_says_so() {
        try (Mediator pengli = new Mediator(office, Language.ZH, DESK, "pengli")) {
            pengli.openCase(ON_PAPER);
            pengli.openAgreement();
            String agreement = pengli.page().url();
            Part totals = pengli.part("#totals");
            String offered =
                    totals.locator().locator(".mb-sums .mb-money").first().innerText();
            pengli.follow("baseline.open");
            fillIn(pengli, offered.replaceAll("[^0-9.]", ""));
            pengli.seesWord("baseline.saved", 1);

            pengli.goTo(agreement);
            Part beside = pengli.part("#totals");
            assertThat(beside.text()).contains("100.0 %");
            assertThat(beside.pressInVain("baseline.seen.record")).contains(pengli.word("fault.required"));
            Locator parties = pengli.page().locator("[id='seen:seenBy_input'] option");
            String party = parties.nth(1).textContent();
            beside.pick("baseline.seen.party", party).press("baseline.seen.record");
            pengli.seesWord("baseline.seen.recorded", party);
            assertThat(beside.text()).doesNotContain(pengli.word("baseline.seen.stale"));
            pengli.looksAround();

            pengli.follow("baseline.open");
            fillIn(pengli, "1000000");
            pengli.seesWord("baseline.seen.stale");
            pengli.goTo(agreement);
            assertThat(pengli.part("#totals").text()).contains(pengli.word("baseline.seen.stale"));
        }
    }

    private static void fillIn(Mediator mediator, String unpaid) {
        Part facts = mediator.part("[id='facts']");
        if (!mediator.page().locator("[id='facts:unpaidWages']").isVisible()) {
            facts.tick(mediator.words().of(Head.WAGES));
        }
        facts.write("baseline.fact.unpaidWages", unpaid).press("baseline.save");
    }

    @Test
    void the_administrator_enters_a_figure_with_its_source_and_corrects_it_without_rewriting() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin")) {
            admin.goTo("/admin/parameter.xhtml?code=EMPLOYMENT_GRANT&grade=10&region=4210");
            enter(admin, "3");
            admin.seesWord("baseline.parameters.entered", admin.words().of(ParameterCode.EMPLOYMENT_GRANT), 1);
            enter(admin, "4");
            admin.seesWord("baseline.parameters.entered", admin.words().of(ParameterCode.EMPLOYMENT_GRANT), 2);
            admin.seesWord("baseline.parameters.overtaken");
            admin.looksAround();
            admin.goTo("/admin/parameters.xhtml");
            assertThat(admin.text()).contains(admin.word("baseline.value", "4", admin.word("baseline.unit.YUAN")));
        }
    }

    private static void enter(Person admin, String value) {
        admin.part("[id='entry']")
                .write("baseline.parameters.from", "2015-01-01")
                .write("baseline.parameters.amount", value)
                .write("baseline.parameters.source", "测试用出处")
                .press("baseline.parameters.enter");
    }
}

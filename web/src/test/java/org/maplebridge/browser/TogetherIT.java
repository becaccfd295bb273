package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.session.Presence;
import org.maplebridge.session.SessionResult;
import org.maplebridge.web.text.Words;

/**
 * Two people on one case, each before an own browser, and one person in two languages: whatever the other does, and however the page is opened
 * anew, nothing that was typed is lost. All play on one case of their own making, which goes forward in the order of the tests.
 */
@ExtendWith(OpenOffice.Resolver.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TogetherIT {

    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final String WORKER = "汤某";
    private static final String COMPANY = "某包装材料有限公司";
    private static final List<String> PARTIES = List.of(WORKER, COMPANY);
    private static final String MEDIATOR = "李建国";

    private final OpenOffice office;
    private String caseAddress;

    TogetherIT(OpenOffice office) {
        this.office = office;
    }

    @BeforeAll
    void a_case_comes_to_its_mediator() {
        try (ArbitrationClerk chenjing = new ArbitrationClerk(office, Language.ZH, DESK, "chenjing");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang");
                Mediator lijianguo = new Mediator(office, Language.ZH, DESK, "lijianguo")) {
            chenjing.propose(new ArbitrationClerk.Dispute(
                    "荆区劳人仲案字〔2023〕第0511号",
                    ReferralMode.BEFORE_ACCEPTANCE,
                    "2023-11-22",
                    null,
                    "汤某称某包装材料有限公司拖欠2023年10月工资。",
                    WORKER,
                    COMPANY,
                    "工资",
                    "6400"));
            PARTIES.forEach(chenjing::noteConsent);
            chenjing.handOver();
            zhangguoqiang.goTo(chenjing.page().url());
            zhangguoqiang.whole().press("referral.act.receive");
            caseAddress = zhangguoqiang
                    .page()
                    .locator(".mb-case a[href*='/cases/case.xhtml']")
                    .first()
                    .getAttribute("href");
            zhangguoqiang.goTo(caseAddress);
            zhangguoqiang.choose("ASSIGN").pick("case.mediatorLabel", MEDIATOR).press("case.act.ASSIGN.do");
            lijianguo.goTo(caseAddress);
            lijianguo.perform("TAKE_ON");
            lijianguo.perform("PREPARED");
        }
    }

    // ---- told of each other

    @Test
    @Order(1)
    void who_has_a_case_open_is_told_what_another_does_to_it_and_keeps_what_is_typed() {
        try (Mediator lijianguo = new Mediator(office, Language.EN, PHONE, "lijianguo");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang")) {
            lijianguo.goTo(caseAddress);
            Part form = lijianguo.choose("TERMINATE");
            form.write("case.reason", "双方均不愿让步");
            zhangguoqiang.goTo(caseAddress + "&tab=papers");
            zhangguoqiang.seesWord("case.here", 1, MEDIATOR);
            assertThat(zhangguoqiang.page().locator(".mb-stages li.skipped").allInnerTexts())
                    .as("what the commission had done before it handed over")
                    .hasSize(2)
                    .allMatch(stage -> stage.contains(zhangguoqiang.word("common.stage.skipped")));
            addPaper(zhangguoqiang, "工资条.txt");

            Locator news = lijianguo.page().locator("[data-mb-news]");
            news.waitFor();
            assertThat(news.innerText()).contains("张国强", lijianguo.word("event.case.paperAdded"));
            lijianguo.seesWord("case.here", 1, "张国强");
            assertThat(typed(form, "case.reason")).isEqualTo("双方均不愿让步");
            lijianguo.looksAround();

            follow(lijianguo, "a[data-mb-renew]");
            lijianguo.seesWord("common.kept");
            assertThat(typed(lijianguo.part("#act"), "case.reason")).isEqualTo("双方均不愿让步");
            assertThat(lijianguo.page().locator("[data-mb-news]").isVisible()).isFalse();
            lijianguo.looksAround();
        }
    }

    private static void addPaper(Person person, String name) {
        person.part("[id='upload']")
                .pick("case.paper.category", person.word("document.category.EVIDENCE"))
                .attach("case.paper.file", name, "text/plain", "十月".getBytes(StandardCharsets.UTF_8))
                .press("case.paper.take");
    }

    // ---- turned away as stale

    @Test
    @Order(2)
    void a_form_that_another_has_not_touched_is_kept_and_sent_again_with_one_click() {
        try (Mediator lijianguo = new Mediator(office, Language.ZH, DESK, "lijianguo");
                Person zhangguoqiang = new Person(office, Language.ZH, DESK, "zhangguoqiang")) {
            lijianguo.goTo(caseAddress + "&tab=sessions");
            Part plan = lijianguo.part("[id='planSession']");
            plan.write("session.place", "第二调解室").write("session.startsAt", "2023-11-24 09:00");
            zhangguoqiang.goTo(caseAddress);
            zhangguoqiang
                    .choose("DATA_CONSENT")
                    .pick("case.party", WORKER + "（" + zhangguoqiang.words().name(Party.Side.APPLICANT) + "）")
                    .press("case.act.DATA_CONSENT.do");

            plan.press("session.plan");
            Part clash = lijianguo.part(".mb-clash");
            assertThat(clash.text())
                    .contains("张国强", lijianguo.word("event.case.dataConsented"))
                    .contains(lijianguo.word("common.clash.unrelated"));
            assertThat(typed(plan, "session.place")).isEqualTo("第二调解室");
            lijianguo.looksAround();

            plan.press("session.plan");
            lijianguo.whole().press("session.begin");
            for (String party : PARTIES) {
                lijianguo
                        .group(party)
                        .pick("session.presence", lijianguo.words().name(Presence.PRESENT));
            }
            lijianguo.whole().press("session.attendance.save");
        }
    }

    @Test
    @Order(3)
    void two_texts_of_one_record_are_laid_side_by_side_with_the_one_before_and_mine_can_be_sent_again() {
        try (Mediator first = new Mediator(office, Language.ZH, DESK, "lijianguo");
                Mediator second = new Mediator(office, Language.EN, PHONE, "lijianguo")) {
            openSession(first);
            write(first, "拖欠工资", "双方核对了工资表。");
            openSession(second);
            openSession(first);
            write(first, "拖欠工资", "公司承认拖欠。");
            write(second, "拖欠工资", "公司愿意分两次付清。");

            Part clash = second.part("[id='record'] .mb-clash");
            assertThat(clash.text())
                    .contains(second.word("common.clash.compare"))
                    .contains("公司愿意分两次付清。", "公司承认拖欠。", "双方核对了工资表。");
            assertThat(typed(second.part("[id='record']"), "session.course")).isEqualTo("公司愿意分两次付清。");
            second.looksAround();

            second.part("[id='record']").press("session.record.save");
            second.seesWord("session.record.saved");
            first.goTo(first.page().url());
            assertThat(typed(first.part("[id='record']"), "session.course")).isEqualTo("公司愿意分两次付清。");

            openSession(second);
            write(first, "拖欠工资", "公司十二月底前付清。");
            write(second, "拖欠工资", "公司一次付清。");
            second.part("[id='record']").press("common.clash.giveUp");
            assertThat(typed(second.part("[id='record']"), "session.course")).isEqualTo("公司十二月底前付清。");
        }
    }

    private void openSession(Mediator mediator) {
        mediator.goTo(caseAddress + "&tab=sessions");
        mediator.goTo(mediator.page()
                .locator("main a[href*='/cases/session.xhtml']")
                .first()
                .getAttribute("href"));
    }

    private static void write(Mediator mediator, String matter, String course) {
        mediator.part("[id='record']")
                .write("session.matter", matter)
                .write("session.course", course)
                .press("session.record.save");
    }

    @Test
    @Order(4)
    void two_texts_of_one_agreement_are_laid_side_by_side_and_mine_can_be_sent_again() {
        try (Mediator first = new Mediator(office, Language.ZH, DESK, "lijianguo");
                Mediator second = new Mediator(office, Language.ZH, DESK, "lijianguo")) {
            first.goTo(caseAddress);
            first.openAgreement();
            first.draftAgreement("十月工资的数额。", "银行转账。");
            first.addPayment("一次性支付拖欠的工资", "6400", "7");
            first.whole().press("agreement.save");
            second.goTo(first.page().url());
            first.whole().write("agreement.manner", "银行转账，凭证交调解室备查。").press("agreement.save");

            second.whole().write("agreement.manner", "现金。").press("agreement.save");
            Part clash = second.part("[id='draft'] .mb-clash");
            assertThat(clash.text())
                    .contains(second.word("agreement.manner"))
                    .contains("现金。", "银行转账，凭证交调解室备查。", "银行转账。");
            assertThat(typed(second.whole(), "agreement.manner")).isEqualTo("现金。");
            second.looksAround();

            second.whole().press("agreement.save");
            assertThat(second.part(".mb-clash").locator().count()).isZero();
            first.goTo(first.page().url());
            assertThat(typed(first.whole(), "agreement.manner")).isEqualTo("现金。");
        }
    }

    // ---- in the other language

    @Test
    @Order(5)
    void who_changes_the_language_finds_what_was_typed_in_every_form_of_the_page() {
        try (Mediator lijianguo = new Mediator(office, Language.ZH, DESK, "lijianguo");
                Mediator elsewhere = new Mediator(office, Language.ZH, DESK, "lijianguo")) {
            openSession(lijianguo);
            openSession(elsewhere);
            write(elsewhere, "拖欠工资", "公司同意十二月付清。");
            lijianguo.part("[id='record']").write("session.course", "尚未保存的调解经过");
            lijianguo.part("[id='newFact']").write("session.factNew", "双方对工资标准没有争议");
            lijianguo.part("[id='newCaucus']").write("session.caucus.text", "只对调解员说的话");
            lijianguo
                    .part("[id='conclude']")
                    .tick(lijianguo.words().name(SessionResult.FAILED))
                    .write("session.reason", "差距过大");

            switchLanguage(lijianguo, "en");
            assertThat(lijianguo.page().locator("#kept").innerText())
                    .contains(new Words(Locale.ENGLISH).say("common.kept"))
                    .as("what somebody else has stored meanwhile")
                    .contains(new Words(Locale.ENGLISH).say("common.kept.both"), "公司同意十二月付清。");
            assertThat(lijianguo.page().locator("[id='record:course']").inputValue())
                    .isEqualTo("尚未保存的调解经过");
            assertThat(lijianguo.page().locator("[id='newFact:factText']").inputValue())
                    .isEqualTo("双方对工资标准没有争议");
            assertThat(lijianguo.page().locator("[id='newCaucus:caucusText']").inputValue())
                    .isEqualTo("只对调解员说的话");
            assertThat(lijianguo
                            .page()
                            .locator("[id='conclude:conclusionReason']")
                            .inputValue())
                    .isEqualTo("差距过大");
            assertThat(lijianguo.page().locator("[id='conclude:ground_label']").count())
                    .as("the ground, which is asked only of a failed session")
                    .isEqualTo(1);
            assertThat(lijianguo.page().locator(".mb-draft-offer").isVisible()).isFalse();
            assertThat(lijianguo.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    @Order(6)
    void who_changes_the_language_finds_the_form_of_an_act_open_and_the_rows_of_an_application_as_they_were() {
        try (Mediator lijianguo = new Mediator(office, Language.ZH, PHONE, "lijianguo")) {
            lijianguo.goTo(caseAddress);
            lijianguo.choose("TERMINATE").write("case.reason", "双方均不愿让步");
            switchLanguage(lijianguo, "en");
            assertThat(lijianguo.page().locator("[id='actForm:reason']").inputValue())
                    .isEqualTo("双方均不愿让步");
        }
        try (WindowClerk liuyang = new WindowClerk(office, Language.ZH, DESK, "liuyang")) {
            liuyang.openEmptyApplication();
            liuyang.whole().press("dispute.party.addApplicant");
            liuyang.party(3, Party.Side.APPLICANT).write("dispute.party.name", "第三位申请人");
            switchLanguage(liuyang, "en");
            liuyang.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('main input')].some(input => input.value === '第三位申请人')");
            assertThat(liuyang.page().locator(".mb-draft-offer").isVisible()).isFalse();
            assertThat(liuyang.text()).contains(new Words(Locale.ENGLISH).say("common.kept"));
        }
    }

    private static void switchLanguage(Person person, String language) {
        person.page().locator("button[name=language]").first().click();
        person.page().waitForSelector("html[lang^=" + language + "]");
        person.page().locator("#kept .mb-notice").waitFor();
        person.settle();
    }

    private static void follow(Person person, String link) {
        person.submit(person.page().locator(link)::click);
    }

    private static String typed(Part part, String key) {
        return part.field(key)
                .locator("input:not([type=hidden]):not([aria-hidden=true]), textarea")
                .first()
                .inputValue();
    }
}

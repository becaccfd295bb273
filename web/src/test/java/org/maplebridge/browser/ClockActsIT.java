package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.deadline.WorkingCalendar.Kind;

/** What people do to limits in the browser, done rightly: more days, days of the law with their papers, a message that is read, a calendar that counts. */
@ExtendWith(OpenOffice.Resolver.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class ClockActsIT {

    private static final int DESK = 1440;

    /** Is being mediated by pengli, and no journey needs it. */
    private static final String AT_THE_TABLE = "沙崇劳调字〔2023〕第0009号";

    private static final String NEWSPAPERS_CASE = "荆区人社调字〔2023〕第0036号";

    private static final String REFERRAL_OF_THE_NEWSPAPERS_CASE = "荆区劳人仲案字〔2023〕第0417号";
    private static final String AWARD = "仲裁审理期限";
    private static final byte[] A_PAPER = "同意。".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_LOOKS = 90;

    private final OpenOffice office;

    ClockActsIT(OpenOffice office) {
        this.office = office;
    }

    @ParameterizedTest
    @Order(1)
    @CsvSource({"ZH, 1440", "EN, 360"})
    void the_forms_of_the_acts_around_limits_stand_well_on_a_wide_page_and_a_narrow_one(Language language, int width) {
        try (Mediator pengli = new Mediator(office, language, width, "pengli")) {
            for (String act : new String[] {"EXTEND", "SUSPEND", "ACCIDENT", "LIMITATION"}) {
                pengli.openCase(AT_THE_TABLE);
                pengli.choose(act);
                pengli.looksAround();
            }
        }
        try (Person admin = new Person(office, language, width, "admin")) {
            admin.goTo("/admin/reminders.xhtml?code=MED-LAB");
            admin.looksAround();
        }
    }

    @Test
    @Order(2)
    void a_limit_is_lengthened_with_consents_and_a_paper_and_its_date_tells_both() {
        try (Mediator pengli = new Mediator(office, Language.ZH, DESK, "pengli")) {
            pengli.openCase(AT_THE_TABLE);
            Part form = pengli.choose("EXTEND");
            String limit = pengli.page()
                    .locator("#act .mb-notice")
                    .first()
                    .innerText()
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .strip();
            LocalDate before = due(pengli, limit);
            pengli.page().locator("[id='actForm:units']").fill("5");
            for (Locator day :
                    pengli.page().locator("input[id$=':agreedOn_input']").all()) {
                day.fill("2023-11-24");
                day.press("Tab");
            }
            form.attach("case.paper.bring", "延期同意书.txt", "text/plain", A_PAPER);
            form.press("case.act.EXTEND.do");

            LocalDate after = due(pengli, limit);
            assertThat(after).isAfterOrEqualTo(before.plusDays(5));
            String number = pengli.page().locator("h1").innerText();
            pengli.goTo("/cases/index.xhtml");
            Locator row = pengli.page().locator("tr").filter(new Locator.FilterOptions().setHasText(AT_THE_TABLE));
            row.locator("a[data-mb-why]").click();
            pengli.page().locator("dialog#why[open]").waitFor();
            assertThat(pengli.page().locator("#why ol").innerText())
                    .as(number)
                    .contains("延期同意书")
                    .contains(pengli.words().day(after));
        }
    }

    @Test
    @Order(3)
    void an_accident_and_an_interruption_of_limitation_are_entered_with_their_papers() {
        try (Mediator pengli = new Mediator(office, Language.EN, DESK, "pengli")) {
            pengli.openCase(AT_THE_TABLE);
            Part accident = pengli.choose("ACCIDENT");
            accident.write("case.on.ACCIDENT", "2023-11-01");
            accident.attach("case.paper.bring", "accident.txt", "text/plain", A_PAPER);
            accident.press("case.act.ACCIDENT.do");
            assertThat(pengli.ends())
                    .as("thirty days for the employer, a year for worker and kin")
                    .contains("2023-12-01", "2024-11-01");

            Part began = pengli.choose("LIMITATION");
            began.tick(pengli.word("case.limitation.began"));
            began.write("case.on.LIMITATION", "2023-06-01");
            began.write("case.because.LIMITATION", "The wages of May were not paid.");
            began.attach("case.paper.bring", "wages.txt", "text/plain", A_PAPER);
            began.press("case.act.LIMITATION.do");
            assertThat(pengli.ends()).contains("2024-06-03");

            Part interrupted = pengli.choose("LIMITATION");
            interrupted.tick(pengli.word("case.limitation.interrupted"));
            interrupted.write("case.on.LIMITATION", "2023-11-20");
            interrupted.write("case.because.LIMITATION", "The worker claimed by letter.");
            interrupted.attach("case.paper.bring", "letter.txt", "text/plain", A_PAPER);
            interrupted.press("case.act.LIMITATION.do");
            assertThat(pengli.ends()).contains("2024-11-20").doesNotContain("2024-06-03");
            pengli.looksAround();
        }
    }

    @Test
    @Order(4)
    void a_reminder_arrives_at_the_bell_is_opened_and_read() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            Locator unread = zhoumin.page().locator("li.mb-unread");
            Locator reminder = unread.filter(new Locator.FilterOptions().setHasText(NEWSPAPERS_CASE));
            for (int look = 0; look < MOST_LOOKS; look++) {
                zhoumin.goTo("/messages.xhtml");
                if (reminder.count() > 0) {
                    break;
                }
                zhoumin.page().waitForTimeout(1000);
            }
            assertThat(reminder.count())
                    .as("the newspaper's case runs out in days")
                    .isPositive();
            int waiting = unread.count();
            zhoumin.looksAround();
            String its = reminder.first().locator("a").getAttribute("href");
            zhoumin.submit(reminder.first().locator("button")::click);
            assertThat(unread.count()).isEqualTo(waiting - 1);
            zhoumin.goTo(its);
            assertThat(zhoumin.ends()).isNotEmpty();
        }
    }

    @Test
    @Order(5)
    void the_commissions_clerk_lengthens_the_days_for_an_award_with_the_directors_paper() {
        try (Person chenjing = new Person(office, Language.ZH, DESK, "chenjing")) {
            chenjing.goTo("/referrals/index.xhtml");
            List<String> referrals = chenjing
                    .page()
                    .locator("tr")
                    .filter(new Locator.FilterOptions().setHasNotText(REFERRAL_OF_THE_NEWSPAPERS_CASE))
                    .locator("a[href*='referral.xhtml?id=']:not([data-mb-why])")
                    .all()
                    .stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            Locator award = chenjing.page().locator("[id='award']");
            for (int i = 0; i < referrals.size() && award.count() == 0; i++) {
                chenjing.goTo(referrals.get(i));
            }
            Part form = chenjing.part("[id='award']");
            LocalDate before = due(chenjing, AWARD);
            form.write("referral.award.units", "16").write("referral.award.approvedOn", "2023-11-24");
            form.attach("referral.award.approval", "主任批准.txt", "text/plain", A_PAPER);
            assertThat(form.pressInVain("referral.award.do")).contains("15");
            chenjing.looksAround();
            form.write("referral.award.units", "10");
            form.attach("referral.award.approval", "主任批准.txt", "text/plain", A_PAPER);
            form.press("referral.award.do");
            assertThat(due(chenjing, AWARD)).isAfterOrEqualTo(before.plusDays(10));
            assertThat(chenjing.page().content())
                    .as("the paper among the counted steps")
                    .contains("主任批准");
        }
    }

    @Test
    @Order(6)
    void a_notice_that_is_accepted_makes_the_clocks_count_anew_and_the_page_says_how_far_they_are() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin")) {
            admin.goTo("/admin/year.xhtml?year=2025");
            Part line = admin.card("admin.year.line");
            line.write("admin.year.first", "2025-12-30").write("admin.year.last", "2025-12-30");
            line.pick("admin.year.kind", admin.words().of(Kind.REST_DAY));
            line.write("admin.calendar.name", "元旦").press("admin.year.add");
            Part accepting = admin.card("admin.year.accept");
            accepting.write("admin.calendar.source", "https://www.gov.cn/2025-2");
            accepting.press("admin.year.look");
            accepting.press("admin.calendar.accept");

            String counting = admin.word("admin.calendar.counting");
            String counted = admin.word("admin.calendar.recounted", "", "", "").substring(0, 6);
            admin.goTo("/admin/calendar.xhtml");
            assertThat(admin.page().content().contains(counting) || admin.text().contains(counted))
                    .isTrue();
            admin.page().waitForCondition(() -> admin.text().contains(counted));
        }
    }

    @Test
    @Order(7)
    void the_administrator_decides_when_people_are_reminded_of_one_limit_and_takes_it_back() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin")) {
            admin.goTo("/admin/reminders.xhtml?code=WI-KIN");
            Part form = admin.part("[id='levels']");
            form.tick(admin.word("admin.reminders.ownWay"));
            form.write("admin.reminders.before", "30, 三");
            assertThat(form.pressInVain("admin.reminders.decide"))
                    .contains(admin.word("fault.deadline.reminder.number", "三"));
            form.write("admin.reminders.before", "30, 61");
            assertThat(form.pressInVain("admin.reminders.decide"))
                    .contains(admin.word("fault.deadline.reminder.far", 60, 30));
            form.write("admin.reminders.before", "30，7").press("admin.reminders.decide");
            admin.seesWord("admin.reminders.daysBefore", 30);
            admin.looksAround();
            form.tick(admin.word("admin.reminders.withOthers"));
            form.press("admin.reminders.decide");
            assertThat(admin.text()).doesNotContain(admin.word("admin.reminders.daysBefore", 30));
        }
    }

    /** The day on which the limit of this name ends, as its card says. */
    private static LocalDate due(Person reader, String limit) {
        return LocalDate.parse(reader.page()
                .locator(".mb-clocks .mb-clock")
                .filter(new Locator.FilterOptions().setHasText(limit))
                .first()
                .locator("time")
                .getAttribute("datetime"));
    }
}

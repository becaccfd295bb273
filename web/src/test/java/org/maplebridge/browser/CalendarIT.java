package org.maplebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maplebridge.deadline.WorkingCalendar.Kind;

/** The working calendar in the hands of the administrator, and before the eyes of whoever fixes a day. */
@ExtendWith(OpenOffice.Resolver.class)
@Order(3)
class CalendarIT {

    private static final int DESK = 1440;
    private static final String NEWSPAPER_CASE = "荆区人社调字〔2023〕第0036号";

    private final OpenOffice office;

    CalendarIT(OpenOffice office) {
        this.office = office;
    }

    @Test
    void the_administrator_writes_the_next_years_notice_down_line_by_line_and_accepts_what_differs() {
        try (Person admin = new Person(office, Language.ZH, DESK, "admin")) {
            admin.goTo("/admin/calendar.xhtml");
            admin.goTo(admin.page()
                    .getByText(admin.word("admin.year.write", "2027"))
                    .getAttribute("href"));
            admin.seesWord("admin.year.none", "2027");

            Part line = admin.card("admin.year.line");
            line.write("admin.year.first", "2027-10-07").write("admin.year.last", "2027-10-01");
            assertThat(line.pressInVain("admin.year.add"))
                    .contains(admin.word("fault.deadline.calendar.order"))
                    .contains(admin.word("fault.required"));
            line.write("admin.year.first", "2027-10-01").write("admin.year.last", "2027-10-08");
            line.write("admin.calendar.name", "国庆节");
            line.press("admin.year.add");
            assertThat(admin.page().locator(".mb-month .rest").count()).isEqualTo(8);
            admin.submit(admin.page().locator(".mb-month .rest a").last()::click);
            line.write("admin.year.first", "2027-10-09")
                    .pick("admin.year.kind", admin.words().of(Kind.MAKE_UP_DAY));
            line.write("admin.calendar.name", "国庆节").press("admin.year.add");
            assertThat(admin.page().locator(".mb-month .rest").count()).isEqualTo(7);
            assertThat(admin.page().locator(".mb-month .work").count()).isEqualTo(1);
            admin.seesWord("admin.year.touched");

            Part accepting = admin.card("admin.year.accept");
            assertThat(accepting.pressInVain("admin.year.look")).contains(admin.word("fault.deadline.calendar.source"));
            accepting.write("admin.calendar.source", "https://www.gov.cn/2027");
            accepting.press("admin.year.look");
            admin.sees("2027-10-09");
            admin.looksAround();
            accepting.press("admin.calendar.accept");
            admin.seesWord("admin.calendar.accepted", "2027", 1);

            admin.goTo("/admin/calendar.xhtml");
            admin.seesWord("admin.calendar.edition", "2027", 1);
        }
    }

    @Test
    void a_picker_tells_of_rest_days_absences_and_the_limit_before_a_day_is_fixed() {
        try (Mediator zhoumin = new Mediator(office, Language.ZH, DESK, "zhoumin")) {
            zhoumin.goTo("/absences/index.xhtml");
            Part absence = zhoumin.part("[id='absence']");
            absence.write("absence.first", "2023-11-28").write("absence.last", "2023-11-27");
            assertThat(absence.pressInVain("absence.enter")).contains(zhoumin.word("fault.identity.absence.order"));
            absence.write("absence.first", "2023-11-27").write("absence.last", "2023-11-28");
            absence.press("absence.enter");
            zhoumin.looksAround();

            zhoumin.openCase(NEWSPAPER_CASE);
            zhoumin.openTab("sessions");
            Part plan = zhoumin.card("session.planNew");
            Locator notes = zhoumin.page().locator(".mb-day-notes");
            plan.write("session.startsAt", "2023-11-27 10:00");
            zhoumin.page().waitForCondition(() -> notes.innerText().contains("请假"));
            plan.write("session.startsAt", "2023-12-02 10:00");
            zhoumin.page().waitForCondition(() -> notes.innerText().contains("周末"));
            assertThat(notes.innerText()).contains("2023年11月28日届满").doesNotContain("2023年11月8日");

            plan.field("session.startsAt").locator("button").click();
            Locator marked = zhoumin.page().locator("td:not(.ui-datepicker-other-month) > [data-mb-look]");
            marked.first().waitFor();
            assertThat(marked.first().getAttribute("title")).isNotBlank();

            zhoumin.goTo("/absences/index.xhtml");
            zhoumin.part("[id='list']").press("absence.strikeOf", "周敏", "2023-11-27", "2023-11-28");
            zhoumin.seesWord("absence.none");
        }
    }
}

package org.maplebridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.session.SessionFacts.at;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Stage;
import org.maplebridge.document.Papers;

class RecordWordingTest {

    private static final Papers PAPERS = new Papers();
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
    private static final RecordText TEXT = new RecordText(
            "街道工会干部刘某",
            "工亡待遇争议",
            "调解员：请申请人说明请求。\n申请人 吴某：陈某上班途中出事，请求按工亡标准赔偿，共计985,660元。\n（休会十分钟）\n双方约定：次日再谈，时间9:30",
            "双方同意以工伤认定结论为准，另行协商数额。");

    @Test
    void the_record_on_paper_says_who_was_there_what_was_said_and_what_it_came_to() throws IOException {
        String text = printed(sheet(TEXT, at(11, 30), SessionResult.AGAIN));

        assertThat(text)
                .contains(
                        "调解笔录",
                        "荆区人社调字〔2023〕第0036号",
                        "第2次",
                        "2023年11月22日9时05分至2023年11月22日11时30分",
                        "荆州区总工会三楼调解室",
                        "现场调解",
                        "街道工会干部刘某",
                        "工亡待遇争议",
                        "申请人吴某到会",
                        "被申请人某安保服务有限公司（委托代理人赵某）到会（迟到十分钟）",
                        "调解员：请申请人说明请求。",
                        "申请人吴某：陈某上班途中出事，请求按工亡标准赔偿，共计985,660元。",
                        "（休会十分钟）",
                        "双方约定：次日再谈，时间9:30",
                        "三、调解结果",
                        "双方同意以工伤认定结论为准，另行协商数额。",
                        "赵某（代某安保服务有限公司）",
                        "应邀参加人（签名）",
                        "调解员、记录人（签名）周敏",
                        "第1页共");
    }

    @Test
    void only_facts_that_both_sides_had_confirmed_by_that_day_are_on_it() throws IOException {
        String text = printed(sheet(TEXT, at(11, 30), SessionResult.AGAIN));
        assertThat(text).contains("双方无争议的事实", "陈某自2023年8月起任保安。").doesNotContain("次日才确认的事实", "只有一方认可的事实");
    }

    @Test
    void nothing_is_said_of_rights_that_nobody_noted_as_explained() throws IOException {
        assertThat(printed(sheet(TEXT, at(11, 30), SessionResult.AGAIN))).doesNotContain("申请回避的权利");
    }

    @Test
    void a_record_printed_at_the_table_leaves_room_for_the_end() throws IOException {
        assertThat(printed(sheet(TEXT, null, null))).contains("2023年11月22日9时05分至时分");
    }

    @Test
    void a_record_without_words_on_the_result_takes_the_conclusion() throws IOException {
        RecordText unfinished = new RecordText(null, TEXT.matter(), TEXT.course(), null);
        assertThat(printed(sheet(unfinished, at(11, 30), SessionResult.AGAIN))).contains("择期再调。", "等待工伤认定");
    }

    @Test
    void the_file_has_a_chinese_name_with_case_and_session() {
        assertThat(new RecordWording(sheet(TEXT, null, null)).fileName()).isEqualTo("调解笔录（荆区人社调字〔2023〕第0036号 第2次）.pdf");
    }

    @Test
    void a_session_without_record_result_or_attendance_says_why_it_cannot_be_printed() {
        assertThat(sheet(null, null, null).notPrintable()).isEqualTo("fault.session.noRecord");
        assertThat(sheet(new RecordText(null, "事项", "过程", null), null, null).notPrintable())
                .isEqualTo("fault.session.noOutcome");
        assertThat(sheet(TEXT, null, null, Presence.EXPECTED).notPrintable()).isEqualTo("fault.session.attendanceOpen");
        assertThat(sheet(TEXT, null, null).notPrintable()).isNull();
    }

    @Test
    void a_record_of_a_session_that_nobody_led_is_refused_naming_what_is_missing() {
        SessionSheet led = sheet(TEXT, null, null);
        SessionSheet unled = copy(led, "");
        assertThatThrownBy(() -> printed(unled))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::field)
                                .contains("mediators"));
    }

    /** The paper's words without the blanks and line ends, which are the layout's. */
    private static String printed(SessionSheet sheet) throws IOException {
        byte[] pdf = PAPERS.print(new RecordWording(sheet).paper(), at(12, 0)).pdf();
        try (PDDocument loaded = Loader.loadPDF(pdf)) {
            return BLANKS.matcher(new PDFTextStripper().getText(loaded)).replaceAll("");
        }
    }

    private static SessionSheet sheet(RecordText text, Instant until, SessionResult result) {
        return sheet(text, until, result, Presence.PRESENT);
    }

    private static SessionSheet sheet(RecordText text, Instant until, SessionResult result, Presence applicant) {
        LocalDate day = SessionFacts.DAY;
        return new SessionSheet(
                Ids.next(),
                Ids.next(),
                1,
                "荆区人社调字〔2023〕第0036号",
                "吴某",
                "某安保服务有限公司",
                "荆州区“人社+工会”裁调对接工作室",
                Stage.MEDIATING,
                false,
                1,
                2,
                SessionState.HELD,
                new SessionPlan(SessionWay.ON_SITE, "荆州区总工会三楼调解室", at(9, 0), 120, 5, null),
                null,
                "周敏",
                at(9, 5),
                until,
                result,
                result == null ? null : "等待工伤认定",
                List.of(
                        attendee("吴某", Party.Side.APPLICANT, applicant, null, null, null),
                        attendee("某安保服务有限公司", Party.Side.RESPONDENT, Presence.PRESENT, "赵某", "委托代理人", "迟到十分钟")),
                text,
                text == null ? SessionRecords.NOT_WRITTEN : 1,
                List.of(
                        new SessionSheet.Fact(Ids.next(), 1, 1, "陈某自2023年8月起任保安。", day, day),
                        new SessionSheet.Fact(Ids.next(), 1, 2, "次日才确认的事实", day, day.plusDays(1)),
                        new SessionSheet.Fact(Ids.next(), 1, 3, "只有一方认可的事实", day, null)),
                true,
                List.of());
    }

    private static SessionSheet.Attendee attendee(
            String name, Party.Side side, Presence presence, String who, String capacity, String note) {
        return new SessionSheet.Attendee(Ids.next(), name, side, presence, who, capacity, note, null, null, null);
    }

    private static SessionSheet copy(SessionSheet of, String mediatorName) {
        return new SessionSheet(
                of.id(),
                of.caseId(),
                of.caseVersion(),
                of.caseNumber(),
                of.applicants(),
                of.respondents(),
                of.roomName(),
                of.stage(),
                of.caseEnded(),
                of.version(),
                of.number(),
                of.state(),
                of.plan(),
                of.cancelReason(),
                mediatorName,
                of.heldFrom(),
                of.heldTo(),
                of.result(),
                of.resultReason(),
                of.attendees(),
                of.record(),
                of.recordVersion(),
                of.facts(),
                of.mayHold(),
                of.unreachable());
    }
}

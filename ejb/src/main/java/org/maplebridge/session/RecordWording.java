package org.maplebridge.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Party;
import org.maplebridge.document.PaperWords;
import org.maplebridge.document.SessionRecordPaper;
import org.maplebridge.document.SignatureSpace;

/**
 * Puts a session into the words of its printed record (调解笔录). Made for one printing; it changes no word that was typed, and says nothing
 * that nobody noted.
 */
final class RecordWording {

    private static final String HEADING = "调解笔录";

    /** A speaker is a short name before the first full-width colon, without any other mark of a sentence. */
    private static final Pattern SPOKEN = Pattern.compile("([^：，。；？！“”]{1,40})：(.+)");

    private static final String BY_HAND = "（签名、盖章或者捺指印）";

    private final SessionSheet sheet;

    RecordWording(SessionSheet sheet) {
        this.sheet = sheet;
    }

    /** The paper; of a session that is not over, its end is left to be filled in by hand. */
    SessionRecordPaper paper() {
        String recorder = sheet.plan().recorder() == null
                ? sheet.mediatorName()
                : sheet.plan().recorder();
        return new SessionRecordPaper(
                HEADING,
                sheet.roomName(),
                sheet.caseNumber(),
                sheet.number(),
                sheet.heldFrom(),
                sheet.heldTo(),
                sheet.plan().place(),
                way(),
                sheet.record().matter(),
                sheet.mediatorName().isEmpty() ? List.of() : List.of(sheet.mediatorName()),
                recorder,
                sheet.attendees().stream().map(RecordWording::attendance).toList(),
                sheet.record().invited() == null
                        ? List.of()
                        : List.of(sheet.record().invited()),
                false,
                PaperWords.paragraphs(sheet.record().course()).stream()
                        .map(RecordWording::statement)
                        .toList(),
                undisputed(),
                result(),
                signatures(recorder));
    }

    /** The file's name for people: {@code 调解笔录（荆区人社调字〔2023〕第0036号 第2次）.pdf}. */
    String fileName() {
        return HEADING + "（" + sheet.caseNumber() + " 第" + sheet.number() + "次）.pdf";
    }

    private String way() {
        return switch (sheet.plan().way()) {
            case ON_SITE -> "现场调解";
            case VISIT -> "上门调解";
            case VIDEO -> "视频调解";
            case PHONE -> "电话调解";
        };
    }

    private static SessionRecordPaper.Attendance attendance(SessionSheet.Attendee attendee) {
        String presence = switch (attendee.presence()) {
            case EXPECTED -> "待到";
            case PRESENT -> "到会";
            case ABSENT -> "缺席";
            case LEFT_EARLY -> "中途退席";
        };
        return new SessionRecordPaper.Attendance(
                standing(attendee),
                attendee.who() == null ? attendee.name() : attendee.name() + "（" + represented(attendee) + "）",
                attendee.note() == null ? presence : presence + "（" + attendee.note() + "）");
    }

    private static String standing(SessionSheet.Attendee attendee) {
        return attendee.side() == Party.Side.APPLICANT ? "申请人" : "被申请人";
    }

    private static String represented(SessionSheet.Attendee attendee) {
        return attendee.capacity() == null ? attendee.who() : attendee.capacity() + attendee.who();
    }

    private static SessionRecordPaper.Statement statement(String paragraph) {
        Matcher spoken = SPOKEN.matcher(paragraph);
        return spoken.matches()
                ? new SessionRecordPaper.Statement(spoken.group(1), spoken.group(2))
                : new SessionRecordPaper.Statement(null, paragraph);
    }

    /** The facts that both sides had confirmed by the day of the session; what came later belongs to a later record. */
    private List<String> undisputed() {
        LocalDate day = OfficeClock.dayOf(sheet.heldFrom());
        return sheet.facts().stream()
                .filter(fact -> fact.mayLeave()
                        && !fact.applicantsOn().isAfter(day)
                        && !fact.respondentsOn().isAfter(day))
                .map(SessionSheet.Fact::text)
                .toList();
    }

    private String result() {
        if (sheet.record().result() != null) {
            return sheet.record().result();
        }
        String came = switch (sheet.result()) {
            case AGAIN -> "择期再调。";
            case AGREED -> "双方达成合意。";
            case FAILED -> "调解不成。";
        };
        return sheet.resultReason() == null ? came : came + "\n" + sheet.resultReason();
    }

    private List<SignatureSpace> signatures(String recorder) {
        List<SignatureSpace> signatures = new ArrayList<>();
        sheet.attendees().stream()
                .filter(attendee -> attendee.presence().came())
                .map(attendee -> SignatureSpace.blank(
                        standing(attendee) + BY_HAND,
                        attendee.who() == null ? attendee.name() : attendee.who() + "（代" + attendee.name() + "）"))
                .forEach(signatures::add);
        if (sheet.record().invited() != null) {
            signatures.add(SignatureSpace.blank("应邀参加人（签名）", null));
        }
        if (recorder.equals(sheet.mediatorName())) {
            signatures.add(SignatureSpace.blank("调解员、记录人（签名）", recorder));
        } else {
            signatures.add(SignatureSpace.blank("调解员（签名）", sheet.mediatorName()));
            signatures.add(SignatureSpace.blank("记录人（签名）", recorder));
        }
        return signatures;
    }
}

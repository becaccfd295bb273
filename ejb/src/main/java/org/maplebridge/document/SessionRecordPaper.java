package org.maplebridge.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The record of a mediation session (调解笔录): time, place, who was there, what was said in the joint part, the result. Every party
 * reads and signs it, each page at the foot. What one side said alone (背对背) never comes here.
 *
 * @param office     the mediation organisation
 * @param number     the case number
 * @param ordinal    the session's number in the case
 * @param from       when it began
 * @param until      when it ended; null while it lasts, which leaves room to write it
 * @param form       现场, 上门, 视频, 电话
 * @param cause      what the dispute is about (案由)
 * @param mediators  their names
 * @param recorder   the recorder's name
 * @param attendance who was asked to come, and whether they came
 * @param invited    persons invited with the parties' consent; may be empty
 * @param rightsExplained whether the parties were told their rights and duties and asked whether they go on; the record says so only
 *     then
 * @param statements what was said, in order
 * @param undisputed facts that no side disputes; may be empty
 * @param result     how the session ended
 * @param signatures one for each who was there
 */
public record SessionRecordPaper(
        String heading,
        String office,
        String number,
        int ordinal,
        Instant from,
        Instant until,
        String place,
        String form,
        String cause,
        List<String> mediators,
        String recorder,
        List<Attendance> attendance,
        List<String> invited,
        boolean rightsExplained,
        List<Statement> statements,
        List<String> undisputed,
        String result,
        List<SignatureSpace> signatures)
        implements Paper {

    public SessionRecordPaper {
        mediators = List.copyOf(mediators);
        attendance = List.copyOf(attendance);
        invited = List.copyOf(invited);
        statements = List.copyOf(statements);
        undisputed = List.copyOf(undisputed);
        signatures = List.copyOf(signatures);
    }

    /**
     * Who was asked to come.
     *
     * @param standing 申请人, 被申请人的委托代理人...
     * @param presence 到场, 迟到, 未到场 ...
     */
    public record Attendance(String standing, String name, String presence) {

        private Map<String, Object> model() {
            return new PaperModel()
                    .required("standing", "参加人身份", standing)
                    .required("name", "参加人姓名", name)
                    .required("presence", "到场情况", presence)
                    .done();
        }
    }

    /** What one person said, or what happened; {@code speaker} is null then. */
    public record Statement(String speaker, String text) {

        private Map<String, Object> model() {
            return new PaperModel()
                    .optional("speaker", speaker)
                    .required("text", "发言内容", text)
                    .done();
        }
    }

    @Override
    public String template() {
        return "session-record";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("office", "调解组织", office)
                .required("number", "案号", number)
                .optional("ordinal", "第" + ordinal + "次")
                .that(from != null && (until == null || !until.isBefore(from)), "until", "fault.paper.missing", "起止时间")
                .optional("time", from == null ? "" : PaperWords.minute(from) + "至" + PaperWords.minuteOrBlank(until))
                .required("place", "调解地点", place)
                .required("form", "调解方式", form)
                .required("cause", "案由", cause)
                .that(!mediators.isEmpty(), "mediators", "fault.paper.missing", "调解员")
                .optional("mediators", String.join("、", mediators))
                .required("recorder", "记录人", recorder)
                .requiredEach("attendance", "参加人", attendance, Attendance::model)
                .optional("invited", String.join("、", invited))
                .set("rightsExplained", rightsExplained)
                .requiredEach("statements", "调解经过", statements, Statement::model)
                .set("undisputed", undisputed)
                .requiredParagraphs("result", "调解结果", result)
                .requiredEach("signatures", "签名栏", signatures, SignatureSpace::model)
                .done();
    }
}

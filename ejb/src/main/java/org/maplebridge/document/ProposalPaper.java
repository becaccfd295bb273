package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The mediation proposal (调解建议书): the arbitration commission tells a party that the dispute is fit for mediation and asks for an
 * answer. A slip at its foot takes the answer; refusing costs the party nothing, the application is then handled by law.
 *
 * @param issuer     the commission
 * @param number     the letter's number
 * @param addressee  the party it is sent to
 * @param caseNumber the commission's file number; may be null before one is given
 * @param parties    the names of both sides, in words
 * @param receivedOn the day the application was received
 * @param cause      what the dispute is about (案由)
 * @param claims     what is asked
 * @param reason     why mediation fits
 * @param room       the mediation organisation that is proposed
 * @param law        the law and articles it rests on
 * @param replyBy    the day by which an answer is asked
 * @param contact    who answers questions, with telephone
 */
public record ProposalPaper(
        String heading,
        String issuer,
        String number,
        String addressee,
        String caseNumber,
        String parties,
        LocalDate receivedOn,
        String cause,
        List<String> claims,
        String reason,
        String room,
        String law,
        LocalDate replyBy,
        String contact,
        LocalDate issuedOn)
        implements Paper {

    public ProposalPaper {
        claims = List.copyOf(claims);
    }

    @Override
    public String template() {
        return "mediation-proposal";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("issuer", "发函单位", issuer)
                .required("number", "文号", number)
                .required("addressee", "收函当事人", addressee)
                .optional("caseNumber", caseNumber)
                .required("parties", "双方当事人", parties)
                .day("receivedOn", "收到申请日期", receivedOn)
                .required("cause", "案由", cause)
                .requiredEach("claims", "请求事项", claims, claim -> claim)
                .requiredParagraphs("reason", "建议调解的理由", reason)
                .required("room", "建议的调解组织", room)
                .required("law", "依据的法律", law)
                .day("replyBy", "答复期限", replyBy)
                .required("contact", "联系人及电话", contact)
                .optional("issuedOn", PaperWords.dayOrBlank(issuedOn))
                .optional("blankDay", PaperWords.BLANK_DAY)
                .done();
    }
}

package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The return letter (委托调解复函): the mediation organisation tells the commission how the mediation ended and gives the papers
 * back. Nothing said in mediation stands in it; undisputed facts only if both sides agreed to pass them on (特邀调解规定 22).
 *
 * @param issuer          the mediation organisation
 * @param number          the letter's number
 * @param commission      the commission it answers
 * @param referralNumber  the number of the referral letter
 * @param referredOn      that letter's day
 * @param caseNumber      the commission's file number
 * @param parties         the names of both sides, in words
 * @param receivedOn      the day the papers were received
 * @param endedOn         the day the mediation ended
 * @param result          how it ended, in one phrase
 * @param explanation     what follows from it; no word of what was offered
 * @param undisputedFacts what both sides hold for true; empty if none or not both agreed to pass them on
 * @param bothConsented   whether both sides agreed to pass them on
 * @param enclosures      the papers given back
 * @param contact         who answers questions, with telephone
 */
public record ReturnLetterPaper(
        String heading,
        String issuer,
        String number,
        String commission,
        String referralNumber,
        LocalDate referredOn,
        String caseNumber,
        String parties,
        LocalDate receivedOn,
        LocalDate endedOn,
        String result,
        String explanation,
        List<String> undisputedFacts,
        boolean bothConsented,
        List<Enclosure> enclosures,
        String contact,
        LocalDate issuedOn)
        implements Paper {

    public ReturnLetterPaper {
        undisputedFacts = List.copyOf(undisputedFacts);
        enclosures = List.copyOf(enclosures);
    }

    @Override
    public String template() {
        return "return-letter";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("issuer", "发函单位", issuer)
                .required("number", "文号", number)
                .required("commission", "收函单位", commission)
                .required("referralNumber", "来函文号", referralNumber)
                .day("referredOn", "来函日期", referredOn)
                .required("caseNumber", "仲裁案号", caseNumber)
                .required("parties", "双方当事人", parties)
                .day("receivedOn", "签收日期", receivedOn)
                .day("endedOn", "调解终结日期", endedOn)
                .required("result", "调解结果", result)
                .requiredParagraphs("explanation", "结果说明", explanation)
                .that(undisputedFacts.isEmpty() || bothConsented, "undisputedFacts", "fault.paper.undisputed")
                .each("undisputedFacts", undisputedFacts, fact -> fact)
                .requiredEach("enclosures", "随附材料", enclosures, Enclosure::model)
                .required("contact", "联系人及电话", contact)
                .optional("issuedOn", PaperWords.dayOrBlank(issuedOn))
                .optional("blankDay", PaperWords.BLANK_DAY)
                .done();
    }
}

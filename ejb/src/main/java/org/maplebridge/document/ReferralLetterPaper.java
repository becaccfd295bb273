package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The referral letter (委托调解函): the arbitration commission hands a dispute to a mediation organisation, with the consents, the
 * time allowed and the papers. The receiving side signs the slip at its foot; before acceptance that day starts the mediation limit.
 *
 * @param heading               委托调解函 or 委派调解函, as the place calls it
 * @param issuer                the commission
 * @param number                the letter's number
 * @param room                  the mediation organisation it is sent to
 * @param caseNumber            the commission's file number
 * @param applicationReceivedOn the day the application was received
 * @param acceptedOn            the day the commission accepted it; null in a referral before acceptance
 * @param cause                 what the dispute is about (案由)
 * @param facts                 the facts as applied for
 * @param claims                what is asked
 * @param consents              who agreed to mediation, and when
 * @param limit                 the time allowed, in words, with its source
 * @param enclosures            the papers handed over
 * @param contact               who answers questions, with telephone
 */
public record ReferralLetterPaper(
        String heading,
        String issuer,
        String number,
        String room,
        String caseNumber,
        List<PartyParticulars> parties,
        LocalDate applicationReceivedOn,
        LocalDate acceptedOn,
        String cause,
        String facts,
        List<String> claims,
        List<Consent> consents,
        String limit,
        List<Enclosure> enclosures,
        String contact,
        LocalDate issuedOn)
        implements Paper {

    public ReferralLetterPaper {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        consents = List.copyOf(consents);
        enclosures = List.copyOf(enclosures);
    }

    /** A party's consent to mediation. */
    public record Consent(String party, LocalDate on) {

        private String words() {
            return party + "于" + PaperWords.day(on) + "同意";
        }
    }

    @Override
    public String template() {
        return "referral-letter";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("issuer", "发函单位", issuer)
                .required("number", "文号", number)
                .required("room", "收函调解组织", room)
                .required("caseNumber", "仲裁案号", caseNumber)
                .that(parties.size() >= 2, "parties", "fault.paper.missing", "双方当事人")
                .each("parties", parties, PartyParticulars::model)
                .day("receivedOn", "收到申请日期", applicationReceivedOn)
                .set("accepted", acceptedOn != null)
                .optional("acceptedOn", acceptedOn == null ? "" : PaperWords.day(acceptedOn))
                .required("cause", "案由", cause)
                .requiredParagraphs("facts", "事实经过", facts)
                .requiredEach("claims", "请求事项", claims, claim -> claim)
                .that(!consents.isEmpty(), "consents", "fault.paper.missing", "同意调解的记录")
                .optional(
                        "consents",
                        String.join("，", consents.stream().map(Consent::words).toList()))
                .required("limit", "调解期限", limit)
                .requiredEach("enclosures", "随附材料", enclosures, Enclosure::model)
                .required("contact", "联系人及电话", contact)
                .optional("issuedOn", PaperWords.dayOrBlank(issuedOn))
                .optional("blankDay", PaperWords.BLANK_DAY)
                .done();
    }
}

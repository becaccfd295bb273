package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The notice of the ways that stay open (告知书): the limit of mediation has passed without an agreement, and the parties are told what they may do now
 * (劳动争议调解仲裁法 14; 人民调解法 26).
 *
 * @param issuer     the mediation organisation
 * @param number     the notice's number
 * @param parties    to whom it goes
 * @param caseNumber the case's number
 * @param limitOn    the last day of the limit
 * @param routes     what each may do now, one sentence a way with its law
 * @param contact    who answers questions
 */
public record RoutesNoticePaper(
        String heading,
        String issuer,
        String number,
        List<String> parties,
        String caseNumber,
        LocalDate limitOn,
        List<String> routes,
        String contact,
        LocalDate issuedOn)
        implements Paper {

    public RoutesNoticePaper {
        parties = List.copyOf(parties);
        routes = List.copyOf(routes);
    }

    @Override
    public String template() {
        return "routes-notice";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("issuer", "发函单位", issuer)
                .required("number", "文号", number)
                .required("parties", "当事人", String.join("、", parties))
                .required("caseNumber", "案号", caseNumber)
                .day("limitOn", "调解期限末日", limitOn)
                .requiredEach("routes", "救济途径", routes, way -> way)
                .required("contact", "联系人及电话", contact)
                .optional("issuedOn", PaperWords.dayOrBlank(issuedOn))
                .optional("blankDay", PaperWords.BLANK_DAY)
                .done();
    }
}

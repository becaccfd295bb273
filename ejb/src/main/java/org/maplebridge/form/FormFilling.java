package org.maplebridge.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Claim;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Party;
import org.maplebridge.document.FormPaper;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.IdentityNumber;

/** Fills a form: first what the case knows, then what was typed; and says what is missing. Identity numbers stand on none of these papers. */
@ApplicationScoped
class FormFilling {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 8000;

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    /** What the case says to each field; days as {@code 2023-11-24}; blank where it says nothing. */
    Map<String, String> fromCase(MediationCase of, List<FormField> fields, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.name(), field.taken() == null ? "" : taken(field.taken(), of, today)));
        return values;
    }

    private String taken(FormField.Taken what, MediationCase of, LocalDate today) {
        String said = switch (what) {
            case CASE_NUMBER -> of.caseNumber();
            case APPLICANTS -> of.applicants();
            case DISPUTE_TYPE -> code(CodeBook.DISPUTE_TYPES, of.disputeType());
            case SOURCE -> of.channel().onPaper();
            case FACTS -> of.facts();
            case CLAIMS -> claims(of.claims());
            case REGISTERED_ON -> OfficeClock.dayOf(of.registeredAt()).toString();
            case ACCEPTED_ON -> of.acceptedOn() == null ? null : of.acceptedOn().toString();
            case REGISTRAR -> name(of.registrar());
            case MEDIATOR -> name(of.mediator());
            case OUTCOME -> of.outcome() == null ? null : ended(of.outcome());
            case TODAY -> today.toString();
        };
        return said == null ? "" : said;
    }

    private String claims(List<Claim> claims) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            lines.add((i + 1) + "．" + code(CodeBook.CLAIM_ITEMS, claim.item())
                    + (claim.amount() == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, "，%,.2f元", claim.amount().yuan())));
        }
        return String.join("\n", lines);
    }

    private String name(UUID person) {
        return person == null ? null : directory.names(List.of(person)).get(person);
    }

    private String code(String list, String code) {
        return codes.find(list, code) == null ? code : codes.find(list, code).nameZh();
    }

    private static String ended(Outcome outcome) {
        return switch (outcome) {
            case WRITTEN_AGREEMENT -> "达成书面调解协议。";
            case ORAL_AGREEMENT -> "达成口头调解协议。";
            case PERFORMED_ON_THE_SPOT -> "当场履行完毕。";
            default -> "";
        };
    }

    /** The parties as the forms state them. */
    List<FormPaper.PartyEntry> parties(MediationCase of, LocalDate today) {
        return of.parties().stream()
                .map(party -> new FormPaper.PartyEntry(
                        party.side() == Party.Side.APPLICANT ? "申请人" : "被申请人",
                        party.side() == Party.Side.APPLICANT,
                        party.kind() == Party.Kind.ORGANISATION,
                        party.name(),
                        sex(party),
                        party.born(),
                        party.phone(),
                        party.address(),
                        party.representative(),
                        today))
                .toList();
    }

    private static String sex(Party party) {
        return party.born() == null
                ? null
                : IdentityNumber.ofStored(party.idNumber().plain()).female() ? "女" : "男";
    }

    /**
     * The paper with what was typed.
     *
     * @param typed by the field's name
     * @throws InvalidInput naming every field that may not be empty, is too long, or is no day
     */
    FormPaper paper(
            Form form,
            FormVersion version,
            List<FormField> fields,
            String office,
            List<FormPaper.PartyEntry> parties,
            Map<String, String> typed) {
        check(fields, typed).orThrow();
        return new FormPaper(
                version.template(),
                form.name().zh(),
                office,
                fields.stream().map(field -> entry(field, text(typed, field))).toList(),
                parties);
    }

    private static FormPaper.Entry entry(FormField field, String text) {
        String written = field.shape() == FormField.Shape.DAY
                ? FormPaper.day(text.isEmpty() ? null : LocalDate.parse(text))
                : text;
        return new FormPaper.Entry(
                field.name(),
                field.label().zh(),
                field.shape() == FormField.Shape.TEXT,
                field.need() == FormField.Need.MUST,
                written);
    }

    static InvalidInput.Check check(List<FormField> fields, Map<String, String> typed) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (FormField field : fields) {
            String text = text(typed, field);
            int most = field.shape() == FormField.Shape.TEXT ? LONGEST_TEXT : LONGEST_LINE;
            check.that(
                            !text.isEmpty() || field.need() != FormField.Need.MUST,
                            field.name(),
                            "fault.form.missing",
                            field.label())
                    .that(text.length() <= most, field.name(), "fault.tooLong", most)
                    .that(
                            field.shape() != FormField.Shape.DAY || text.isEmpty() || day(text),
                            field.name(),
                            "fault.form.day",
                            field.label());
        }
        return check;
    }

    private static String text(Map<String, String> typed, FormField field) {
        String text = typed.get(field.name());
        return text == null ? "" : text.strip();
    }

    private static boolean day(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}

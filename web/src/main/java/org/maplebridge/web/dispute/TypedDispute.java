package org.maplebridge.web.dispute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.identity.IdentityNumber;
import org.maplebridge.identity.PhoneNumber;
import org.maplebridge.identity.UnifiedCreditCode;

/**
 * Reads what was typed as values of the office and remembers what it could not read, such as a day that is none; that value is left out
 * then. Lives for one reading of one form.
 */
public final class TypedDispute {

    private final LocalDate today;
    private final List<InvalidInput.Finding> unreadable = new ArrayList<>();

    public TypedDispute(LocalDate today) {
        this.today = today;
    }

    /** What could not be read, each at its field. */
    public List<InvalidInput.Finding> unreadable() {
        return unreadable;
    }

    /** Adds a finding of the form's own. */
    public void wrong(String field, String key) {
        unreadable.add(new InvalidInput.Finding(field, key, List.of()));
    }

    /** A day; null if none was typed or it cannot be read. */
    public LocalDate day(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            wrong(field, "fault.dispute.day");
            return null;
        }
    }

    /** A day with its time; null if none was typed or it cannot be read. */
    public LocalDateTime time(String field, String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException notATime) {
            wrong(field, "fault.dispute.time");
            return null;
        }
    }

    /** The name of a constant as the constant; null if nothing was chosen. */
    public static <T> T constant(String name, Function<String, T> valueOf) {
        return name == null ? null : valueOf.apply(name);
    }

    /** A text without space around it; null if there is none. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The parties of the rows that are not empty, called by their places. */
    public List<Registration.PartyLine> parties(DisputeForm form) {
        List<Registration.PartyLine> lines = new ArrayList<>();
        for (int row = 0; row < form.getParties().size(); row++) {
            if (!form.getParties().get(row).empty()) {
                lines.add(party(row, form.getParties().get(row)));
            }
        }
        return lines;
    }

    private Registration.PartyLine party(int row, PartyRow of) {
        String at = "parties[" + row + "].";
        Party.Kind kind = constant(of.getKind(), Party.Kind::valueOf);
        return new Registration.PartyLine(
                String.valueOf(row + 1),
                constant(of.getSide(), Party.Side::valueOf),
                kind,
                orNull(of.getName()),
                number(kind, orNull(of.getIdNumber())),
                phone(orNull(of.getPhone())),
                orNull(of.getAddress()),
                orNull(of.getCapacity()),
                orNull(of.getRepresentative()),
                day(at + "consentedOn", of.getConsentedOn()),
                day(at + "dataConsentOn", of.getDataConsentOn()));
    }

    /** A right number in its one written form, so that it is found again; a wrong one as it was typed. */
    private String number(Party.Kind kind, String typed) {
        if (kind == Party.Kind.PERSON
                && typed != null
                && IdentityNumber.fault(typed, today).isEmpty()) {
            return IdentityNumber.of(typed, today).text();
        }
        return kind == Party.Kind.ORGANISATION
                        && typed != null
                        && UnifiedCreditCode.fault(typed).isEmpty()
                ? new UnifiedCreditCode(typed).text()
                : typed;
    }

    private static String phone(String typed) {
        return typed != null && PhoneNumber.fault(typed).isEmpty()
                ? PhoneNumber.of(typed).text()
                : typed;
    }

    /** The claims of the rows that are not empty; a party whose row is empty is named by none. */
    public List<Registration.ClaimLine> claims(DisputeForm form) {
        Map<String, String> refs = new HashMap<>();
        for (int place : form.getPlaces()) {
            if (!form.getParties().get(place - 1).empty()) {
                refs.put(String.valueOf(place), String.valueOf(place));
            }
        }
        List<Registration.ClaimLine> lines = new ArrayList<>();
        for (int row = 0; row < form.getClaims().size(); row++) {
            ClaimRow of = form.getClaims().get(row);
            if (!of.empty()) {
                lines.add(new Registration.ClaimLine(
                        of.getItem(), amount(row, of.getAmount()), refs.get(of.getBy()), refs.get(of.getAgainst())));
            }
        }
        return lines;
    }

    private Money amount(int row, String typed) {
        try {
            return typed == null ? null : Money.of(DisputeForm.figures(typed));
        } catch (InvalidInput no) {
            InvalidInput.Finding finding = no.findings().get(0);
            unreadable.add(new InvalidInput.Finding("claims[" + row + "].amount", finding.key(), finding.arguments()));
            return null;
        }
    }
}

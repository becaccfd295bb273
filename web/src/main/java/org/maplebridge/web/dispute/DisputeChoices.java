package org.maplebridge.web.dispute;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Party;
import org.maplebridge.document.ChineseCapitals;
import org.maplebridge.referral.Proposal;
import org.maplebridge.web.text.Reader;

/** What a form on a dispute lets choose from, in the reader's language, and how it calls its rows. */
@Named
@RequestScoped
public class DisputeChoices {

    @Inject
    private CodeBook codes;

    @Inject
    private Reader reader;

    /** The types that are not divided from another. */
    public List<Code> getTypes() {
        return codes.current(CodeBook.DISPUTE_TYPES).stream()
                .filter(code -> code.parent() == null)
                .toList();
    }

    /** The classes below a type; empty if it is not divided. */
    public List<Code> classes(String type) {
        return codes.current(CodeBook.DISPUTE_TYPES).stream()
                .filter(code -> code.parent() != null && code.parent().equals(type))
                .toList();
    }

    /** The classes of labour disputes that a commission may refer. */
    public List<Code> getReferable() {
        return classes("LABOUR").stream()
                .filter(code -> !code.code().equals(Proposal.EXISTENCE_OF_EMPLOYMENT))
                .toList();
    }

    /** A type's name in the reader's language. */
    public String typeName(String code) {
        return getTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(this::name)
                .findFirst()
                .orElse(code);
    }

    public List<Code> getEmploymentForms() {
        return codes.current(CodeBook.EMPLOYMENT_FORMS);
    }

    public List<Code> getClaimItems() {
        return codes.current(CodeBook.CLAIM_ITEMS);
    }

    public Party.Side[] getSides() {
        return Party.Side.values();
    }

    public Party.Kind[] getKinds() {
        return Party.Kind.values();
    }

    /** A code's name in the reader's language. */
    public String name(Code code) {
        return reader.isEnglish() ? code.nameEn() : code.nameZh();
    }

    /**
     * What a party's row is called and what claims call it: its place, side and name.
     *
     * @param place from 1
     */
    public String label(DisputeForm form, int place) {
        PartyRow row = form.getParties().get(place - 1);
        String side = row.getSide() == null ? "" : " " + reader.words().of(Party.Side.valueOf(row.getSide()));
        return place + side + (row.getName() == null ? "" : " " + row.getName());
    }

    /** The sum of the claims in capitals. */
    public String capitals(DisputeForm form) {
        return ChineseCapitals.withCurrency(form.total());
    }
}

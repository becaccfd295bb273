package org.maplebridge.web.dispute;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;

/**
 * A form on which a dispute is told, by the window or by a commission. All of it is text, so that nothing is lost or refused before the
 * whole is looked at. Rows that were left empty are no parties and no claims. Parties are called by their place, 1, 2, 3…, when claims
 * name them. Lives with its page, and beyond it as a draft.
 */
public abstract class DisputeForm implements Serializable {

    /** How many rows a draft may bring back; a registration takes no more either. */
    private static final int MOST_ROWS = 200;

    private static final Pattern ROW = Pattern.compile("(parties|claims)\\[(\\d+)](.*)");

    private static final long serialVersionUID = 1L;

    private String disputeType;
    private String employmentForm;
    private String facts;
    private final List<PartyRow> parties = new ArrayList<>();
    private final List<ClaimRow> claims = new ArrayList<>();

    /** Adds an empty row; a respondent is usually an organisation in a labour dispute, but nothing is guessed. */
    public void addParty(Party.Side side) {
        if (parties.size() >= MOST_ROWS) {
            throw new InvalidInput("parties", "fault.tooMany", MOST_ROWS);
        }
        PartyRow row = new PartyRow();
        row.setSide(side.name());
        parties.add(row);
    }

    public void addApplicant() {
        addParty(Party.Side.APPLICANT);
    }

    public void addRespondent() {
        addParty(Party.Side.RESPONDENT);
    }

    /** Takes a party out; claims that named it name nobody, and those behind it move up in their names too. */
    public void removeParty(int place) {
        parties.remove(place);
        for (ClaimRow claim : claims) {
            claim.setBy(movedUp(claim.getBy(), place + 1));
            claim.setAgainst(movedUp(claim.getAgainst(), place + 1));
        }
    }

    private static String movedUp(String ref, int removed) {
        if (ref == null) {
            return null;
        }
        int at = Integer.parseInt(ref);
        return at == removed ? null : String.valueOf(at > removed ? at - 1 : at);
    }

    public void addClaim() {
        if (claims.size() >= MOST_ROWS) {
            throw new InvalidInput("claims", "fault.tooMany", MOST_ROWS);
        }
        claims.add(new ClaimRow());
    }

    public void removeClaim(int place) {
        claims.remove(place);
    }

    /** The row of a list for a draft that comes back, growing the list as needed; null if there cannot be one. */
    public Object row(String list, int place) {
        if (place >= MOST_ROWS) {
            return null;
        }
        if (list.equals("parties")) {
            while (parties.size() <= place) {
                parties.add(new PartyRow());
            }
            return parties.get(place);
        }
        if (list.equals("claims")) {
            while (claims.size() <= place) {
                claims.add(new ClaimRow());
            }
            return claims.get(place);
        }
        return null;
    }

    /** The sum of the amounts that can be read; the others are told when the form is sent. */
    public Money total() {
        return claims.stream()
                .map(claim -> readable(claim.getAmount()))
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    /** An amount as people type and paste it; null if it is none. */
    protected static Money readable(String amount) {
        try {
            return amount == null ? null : Money.of(figures(amount));
        } catch (InvalidInput unreadable) {
            return null;
        }
    }

    /** Half-width, without separators: people paste 650，000.00 as well. */
    static String figures(String amount) {
        return Normalizer.normalize(amount, Normalizer.Form.NFKC).replaceAll("[,、\\s元¥]", "");
    }

    static boolean nothing(String... texts) {
        return Stream.of(texts).allMatch(text -> text == null || text.isBlank());
    }

    /**
     * Brings findings about the dispute back to the rows of the form: empty rows between have no number there. A finding at a field that
     * could not be read at all is left out, because that has been said.
     */
    public List<InvalidInput.Finding> atTheirRows(
            List<InvalidInput.Finding> findings, List<InvalidInput.Finding> unreadable) {
        List<Integer> partyRows = filled(parties.stream().map(PartyRow::empty).toList());
        List<Integer> claimRows = filled(claims.stream().map(ClaimRow::empty).toList());
        Map<String, InvalidInput.Finding> byField = new LinkedHashMap<>();
        unreadable.forEach(finding -> byField.put(finding.field(), finding));
        for (InvalidInput.Finding finding : findings) {
            String field = finding.field();
            Matcher row = ROW.matcher(field);
            if (row.matches()) {
                List<Integer> rows = row.group(1).equals("parties") ? partyRows : claimRows;
                field = row.group(1) + "[" + rows.get(Integer.parseInt(row.group(2))) + "]" + row.group(3);
            }
            byField.putIfAbsent(
                    field.equals("parties") ? field + finding.arguments() : field,
                    new InvalidInput.Finding(field, finding.key(), finding.arguments()));
        }
        return List.copyOf(byField.values());
    }

    private static List<Integer> filled(List<Boolean> empty) {
        return IntStream.range(0, empty.size())
                .filter(row -> !empty.get(row))
                .boxed()
                .toList();
    }

    /** 1, 2, 3… for each row of the parties, as claims call them. */
    public List<Integer> getPlaces() {
        return IntStream.rangeClosed(1, parties.size()).boxed().toList();
    }

    public List<PartyRow> getParties() {
        return parties;
    }

    public List<ClaimRow> getClaims() {
        return claims;
    }

    public String getDisputeType() {
        return disputeType;
    }

    public void setDisputeType(String disputeType) {
        this.disputeType = disputeType;
    }

    public String getEmploymentForm() {
        return employmentForm;
    }

    public void setEmploymentForm(String employmentForm) {
        this.employmentForm = employmentForm;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }
}

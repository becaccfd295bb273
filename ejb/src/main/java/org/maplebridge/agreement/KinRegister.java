package org.maplebridge.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * Whom the dead worker of a case has left behind (近亲属登记): every living spouse, child and parent, and that there is nobody else. Born when the mediator
 * has asked and writes it down; written anew when somebody turns up. An agreement about the death is signed by all of them, or for them (工伤保险条例 39).
 */
@Entity
@Table(name = "kin_register")
@NamedQuery(name = "KinRegister.ofCase", query = "SELECT r FROM KinRegister r WHERE r.caseId = :caseId")
public class KinRegister extends Aggregate {

    /** Nobody leaves more behind whom this form would hold. */
    public static final int MOST = 30;

    private static final int NAME = 100;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "deceased")
    private String deceased;

    @Column(name = "died_on")
    private LocalDate diedOn;

    @Column(name = "written_by_name")
    private String writtenByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "written_at")
    private Instant writtenAt;

    @OneToMany(mappedBy = "register", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<NearKin> kin = new ArrayList<>();

    protected KinRegister() {}

    KinRegister(UUID caseId) {
        this.caseId = caseId;
    }

    /**
     * One of the kin.
     *
     * @param party         the party of the case who it is; null if no party
     * @param authorisation the paper on file by which somebody who is no party lets one act; else null
     */
    public record Line(Kinship kinship, String name, UUID party, UUID authorisation) implements Serializable {

        public Line {
            name = name == null || name.isBlank() ? null : name.strip();
        }

        /** Whether an agreement may be signed without anybody asking for this person. */
        boolean takesPart() {
            return party != null || authorisation != null;
        }
    }

    /**
     * What the mediator writes down.
     *
     * @param complete whether it has been asked that there is nobody else
     */
    public record Text(String deceased, LocalDate diedOn, List<Line> kin, boolean complete) implements Serializable {

        public Text {
            deceased = deceased == null || deceased.isBlank() ? null : deceased.strip();
            kin = List.copyOf(kin);
        }
    }

    /**
     * Writes it, or writes it anew.
     *
     * @throws InvalidInput with everything that is missing or cannot be: no name, a day to come, two spouses, a party twice, nobody asked for others
     */
    void write(Text text, LocalDate today, Actor by, Instant at) {
        InvalidInput.Check check = new InvalidInput.Check()
                .that(text.deceased() != null, "deceased", "fault.required")
                .that(text.deceased() == null || text.deceased().length() <= NAME, "deceased", "fault.tooLong", NAME)
                .that(text.diedOn() != null, "diedOn", "fault.required")
                .that(text.diedOn() == null || !text.diedOn().isAfter(today), "diedOn", "fault.day.future")
                .that(text.kin().size() <= MOST, "kin", "fault.kin.tooMany", MOST)
                .that(text.complete(), "complete", "fault.kin.incomplete");
        Set<UUID> parties = new HashSet<>();
        boolean spouse = false;
        for (int i = 0; i < text.kin().size(); i++) {
            Line line = text.kin().get(i);
            String where = "kin[" + i + "]";
            check.that(line.kinship() != null, where + ".kinship", "fault.required")
                    .that(line.name() != null, where + ".name", "fault.required")
                    .that(line.name() == null || line.name().length() <= NAME, where + ".name", "fault.tooLong", NAME)
                    .that(line.kinship() != Kinship.SPOUSE || !spouse, where + ".kinship", "fault.kin.twoSpouses")
                    .that(line.party() == null || parties.add(line.party()), where + ".party", "fault.kin.partyTwice");
            spouse |= line.kinship() == Kinship.SPOUSE;
        }
        check.orThrow();
        deceased = text.deceased();
        diedOn = text.diedOn();
        kin.clear();
        text.kin().forEach(line -> kin.add(new NearKin(this, kin.size() + 1, line)));
        writtenByName = by.name();
        writtenAt = at;
    }

    /** Who is neither a party of the case nor has authorised one. */
    List<Line> leftOut() {
        return lines().stream().filter(line -> !line.takesPart()).toList();
    }

    /** All of the kin, as they were written down. */
    public List<Line> lines() {
        return kin.stream().map(NearKin::line).toList();
    }

    /** Who has died. */
    public String deceased() {
        return deceased;
    }

    public LocalDate diedOn() {
        return diedOn;
    }

    public String writtenByName() {
        return writtenByName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}

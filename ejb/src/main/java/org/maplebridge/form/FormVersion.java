package org.maplebridge.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;

/**
 * A version of a form. Comes with the program, not in force or from a day; the administrator puts it in force from a later day. From that day papers are issued by
 * it, those issued before stay what they are. Superseded by the next that comes into force.
 */
@Entity
@Table(name = "form_version")
public class FormVersion {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "form")
    private String form;

    @Column(name = "version_number")
    private int number;

    @Column(name = "template")
    private String template;

    @Column(name = "template_version")
    private int templateVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence")
    private FormEvidence evidence;

    @Column(name = "source")
    private String source;

    protected FormVersion() {}

    FormVersion(String form, int number, LocalDate validFrom) {
        this.id = form + "-" + number;
        this.form = form;
        this.number = number;
        this.validFrom = validFrom;
    }

    /** The version by which a paper is issued on a day: of those in force the one that came last. */
    static Optional<FormVersion> inForce(Collection<FormVersion> versions, LocalDate on) {
        return versions.stream()
                .filter(each -> each.validFrom != null && !each.validFrom.isAfter(on))
                .max(Comparator.comparing(FormVersion::validFrom).thenComparing(FormVersion::number));
    }

    /**
     * Puts it in force. A day that has begun may have papers already, so that only a later day is taken.
     *
     * @throws Conflict     if it is in force
     * @throws InvalidInput if the day is missing or not after today
     */
    void putInForce(LocalDate from, LocalDate today) {
        if (validFrom != null && !validFrom.isAfter(today)) {
            throw new Conflict("fault.form.inForce", validFrom);
        }
        new InvalidInput.Check()
                .that(from != null, "from", "fault.required")
                .that(from == null || from.isAfter(today), "from", "fault.form.later", today)
                .orThrow();
        validFrom = from;
    }

    String id() {
        return id;
    }

    public String form() {
        return form;
    }

    /** 1, 2, 3… within its form. */
    public int number() {
        return number;
    }

    public String template() {
        return template;
    }

    public int templateVersion() {
        return templateVersion;
    }

    /** From when it is used; null if not in force and no day is fixed. */
    public LocalDate validFrom() {
        return validFrom;
    }

    public FormEvidence evidence() {
        return evidence;
    }

    public String source() {
        return source;
    }
}

package org.maplebridge.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.identity.SealedTextConverter;
import org.maplebridge.identity.SensitiveText;

/**
 * What a person typed into a form and has not sent yet. Born with the first automatic saving, written over by each later one, gone when
 * the form is sent or the person discards it. It belongs to the person, not to the case: no change of owner or stage by others
 * touches it. Sealed as a whole, because forms hold identity numbers.
 */
@Entity
@Table(name = "form_draft")
@NamedQuery(
        name = "Draft.of",
        query = "SELECT d FROM Draft d WHERE d.person = :person AND d.form = :form AND d.subject = :subject")
public class Draft extends Aggregate {

    /** The most that one draft may hold, in bytes of UTF-8: 256 kB. */
    public static final int LARGEST = 256 * 1024;

    private static final String FORM = "[a-z][a-z0-9-]{0,39}";
    private static final String SUBJECT = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

    @Convert(converter = UuidConverter.class)
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "form")
    private String form;

    @Column(name = "subject")
    private String subject;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "content_sealed")
    private SensitiveText content;

    @Convert(converter = InstantConverter.class)
    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    /**
     * @param form    key of the form, such as {@code register}
     * @param subject id of what the form is about, or {@code new}
     * @throws InvalidInput if form or subject are no such keys, or the content is too large
     */
    public Draft(UUID person, String form, String subject, String content, Instant at) {
        new InvalidInput.Check()
                .that(form != null && form.matches(FORM), "form", "fault.draft.form")
                .that(subject != null && subject.matches(SUBJECT), "subject", "fault.draft.form")
                .orThrow();
        this.person = person;
        this.form = form;
        this.subject = subject;
        write(content, at);
    }

    /**
     * Writes over what was saved before; the latest saving counts.
     *
     * @throws InvalidInput if the content is empty or larger than {@link #LARGEST}
     */
    public final void write(String typed, Instant at) {
        new InvalidInput.Check()
                .that(typed != null && !typed.isBlank(), "content", "fault.required")
                .that(typed == null || !tooLarge(typed), "content", "fault.draft.size", LARGEST / 1024)
                .orThrow();
        content = new SensitiveText(typed);
        savedAt = at;
    }

    private static boolean tooLarge(String typed) {
        return typed.length() > LARGEST || typed.getBytes(StandardCharsets.UTF_8).length > LARGEST;
    }

    /** Whose draft it is; nobody else may read it. */
    public UUID person() {
        return person;
    }

    public String form() {
        return form;
    }

    /** The id of what the form is about, or {@code new}. */
    public String subject() {
        return subject;
    }

    /** What was typed, as the form wrote it down. */
    public String content() {
        return content.plain();
    }

    public Instant savedAt() {
        return savedAt;
    }
}

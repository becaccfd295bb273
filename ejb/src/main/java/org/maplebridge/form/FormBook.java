package org.maplebridge.form;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.document.FormPaper;
import org.maplebridge.document.Papers;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The administrator's use cases around the forms: which versions there are, how one looks filled in, from when one is used. */
@UseCases
public class FormBook {

    @Inject
    private FormRegister register;

    @Inject
    private FormFilling filling;

    @Inject
    private Papers papers;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /** Every version of every form, in the order of the dossier, newest version first. */
    public List<FormLine> all(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        Map<String, List<FormVersion>> versions = register.versions();
        Map<String, List<FormField>> fields = register.fields();
        LocalDate today = clock.today();
        return register.forms().stream()
                .flatMap(form -> {
                    List<FormVersion> own = versions.getOrDefault(form.code(), List.of());
                    Optional<FormVersion> current = FormVersion.inForce(own, today);
                    return own.stream()
                            .sorted((one, other) -> other.number() - one.number())
                            .map(version -> line(
                                    form,
                                    version,
                                    current.filter(version::equals).isPresent(),
                                    fields.getOrDefault(version.id(), List.of()),
                                    today));
                })
                .toList();
    }

    private static FormLine line(
            Form form, FormVersion version, boolean inForce, List<FormField> fields, LocalDate today) {
        return new FormLine(
                form.code(),
                form.name(),
                form.act(),
                version.number(),
                inForce,
                version.validFrom(),
                version.validFrom() == null || version.validFrom().isAfter(today),
                version.evidence(),
                version.source(),
                fields.stream()
                        .map(field -> new FormLine.Field(field.label(), field.need(), field.taken() != null))
                        .toList());
    }

    /**
     * A version filled in with an invented case, as it would be printed today.
     *
     * @return a PDF
     * @throws NotFound if there is no such version, or its paper is printed by an act of its own
     */
    public byte[] specimen(Actor actor, String form, int number) {
        rights.require(actor, Right.ADMINISTER);
        FormVersion version = register.version(form, number);
        List<FormField> fields = register.fields(version);
        if (fields.isEmpty()) {
            throw new NotFound("fault.form.unknown");
        }
        FormPaper paper = filling.paper(
                register.form(form),
                version,
                fields,
                FormExample.OFFICE,
                FormExample.parties(),
                FormExample.values(fields));
        return papers.print(paper, clock.now()).pdf();
    }

    /**
     * Puts a version in force from a later day; papers issued until then, and those issued before, stay what they are. An event of the office's rules.
     *
     * @throws org.maplebridge.basics.InvalidInput if the day is missing or not after today
     * @throws org.maplebridge.basics.Conflict     if it is in force
     */
    public void putInForce(Actor actor, String form, int number, LocalDate from) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        FormVersion version = register.version(form, number);
        LocalDate before = version.validFrom();
        version.putInForce(from, clock.today());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("form", form);
        details.put("formVersion", number);
        details.put("before", before);
        details.put("from", from);
        chronicle.append(Subject.RULES, actor, "form.putInForce", details);
    }
}

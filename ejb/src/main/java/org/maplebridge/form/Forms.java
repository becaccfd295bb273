package org.maplebridge.form;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;

/** The use cases around the forms of a case: which fit it, one laid open, one issued. */
@UseCases
public class Forms {

    @Inject
    private CaseDesk desk;

    @Inject
    private FormRegister register;

    @Inject
    private FormFilling filling;

    @Inject
    private FormDesk formDesk;

    @Inject
    private Directory directory;

    @Inject
    private OfficeClock clock;

    /** The forms that can be issued for this case among its papers, in the order of the dossier. */
    public List<FormSheet.Fitting> fitting(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.UPLOAD_DOCUMENT, caseId);
        Organisation room = directory.organisation(of.room());
        Map<String, List<FormVersion>> versions = register.versions();
        LocalDate today = clock.today();
        return register.forms().stream()
                .filter(form -> form.act() == FormAct.FORM)
                .filter(form -> form.fits(of.labour(), room.kind()))
                .filter(form -> FormVersion.inForce(versions.getOrDefault(form.code(), List.of()), today)
                        .isPresent())
                .map(form -> new FormSheet.Fitting(form.code(), form.name()))
                .toList();
    }

    /**
     * Lays a form open, filled with what the case knows.
     *
     * @throws org.maplebridge.basics.NotFound if there is no such form
     * @throws Conflict                        if it does not fit the case, or no version is in force
     */
    public FormSheet open(Actor actor, UUID caseId, String code) {
        MediationCase of = desk.show(actor, Right.UPLOAD_DOCUMENT, caseId);
        Form form = fitting(of, code);
        FormVersion version = register.inForce(form);
        List<FormField> fields = register.fields(version);
        Map<String, String> known = filling.fromCase(of, fields, clock.today());
        return new FormSheet(
                form.code(),
                form.name(),
                version.number(),
                of.version(),
                fields.stream()
                        .map(field -> new FormSheet.Line(
                                field.name(),
                                field.label(),
                                field.shape(),
                                field.need(),
                                !known.get(field.name()).isEmpty(),
                                known.get(field.name())))
                        .toList());
    }

    /**
     * Issues a paper by a form: prints it and lays it among the papers of the case, where nothing changes it any more. The event keeps form, version and hash.
     *
     * @return the document's id
     * @throws InvalidInput naming every field that may not be empty, or cannot be printed
     * @throws Conflict     if the form does not fit the case, the case lies in the archive, or another version has come into force since it was laid open
     */
    public UUID issue(Actor actor, UUID caseId, long version, FormOrder order) {
        MediationCase of = desk.take(actor, Right.UPLOAD_DOCUMENT, caseId, version);
        of.requireNotArchived();
        Form form = fitting(of, order.form());
        FormVersion current = register.inForce(form);
        if (current.number() != order.version()) {
            throw new Conflict("fault.form.newVersion", form.name(), current.number());
        }
        return formDesk.issue(actor, of, form, current, order.typed()).id();
    }

    private Form fitting(MediationCase of, String code) {
        Form form = register.form(code);
        if (form.act() != FormAct.FORM
                || !form.fits(of.labour(), directory.organisation(of.room()).kind())) {
            throw new Conflict("fault.form.unfit", form.name());
        }
        return form;
    }
}

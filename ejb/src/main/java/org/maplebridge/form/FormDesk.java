package org.maplebridge.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.document.Documents;
import org.maplebridge.document.FormPaper;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Directory;

/** Where a form is printed and laid among the papers of a case, as a part of an act that has asked for the right. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FormDesk {

    @Inject
    private FormRegister register;

    @Inject
    private FormFilling filling;

    @Inject
    private Documents documents;

    @Inject
    private CaseDesk desk;

    @Inject
    private Directory directory;

    @Inject
    private OfficeClock clock;

    /**
     * Issues a form by the version that is in force today, filled by an act of its own: what the act does not say is taken from the case.
     *
     * @param said by the field's name, a day as {@code 2023-11-24}
     * @throws InvalidInput naming every field that may not be empty, or cannot be printed
     */
    public StoredDocument issue(Actor actor, MediationCase of, String code, Map<String, String> said) {
        Form form = register.form(code);
        FormVersion version = register.inForce(form);
        Map<String, String> values = filling.fromCase(of, register.fields(version), clock.today());
        said.forEach((name, value) -> values.put(name, value == null ? "" : value));
        return issue(actor, of, form, version, values);
    }

    StoredDocument issue(Actor actor, MediationCase of, Form form, FormVersion version, Map<String, String> typed) {
        List<FormField> fields = register.fields(version);
        LocalDate today = clock.today();
        FormPaper paper = filling.paper(
                form, version, fields, directory.organisation(of.room()).nameZh(), filling.parties(of, today), typed);
        StoredDocument issued =
                documents.issue(actor, of.id(), form.category(), form.name().zh(), paper);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("document", issued.id());
        details.put("title", issued.title());
        details.put("form", form.code());
        details.put("formVersion", version.number());
        details.put("sha256", issued.sha256());
        desk.note(of, actor, "case.formIssued", details);
        return issued;
    }
}

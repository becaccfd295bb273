package org.maplebridge.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;

/** The forms and their versions as the tables hold them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class FormRegister {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /** All forms, in the order of the dossier. */
    List<Form> forms() {
        return em.createQuery("SELECT f FROM Form f ORDER BY f.place", Form.class)
                .getResultList();
    }

    /** All versions by their form, oldest first. */
    Map<String, List<FormVersion>> versions() {
        return em
                .createQuery("SELECT v FROM FormVersion v ORDER BY v.form, v.number", FormVersion.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(FormVersion::form));
    }

    /** The fields of all versions, by the version, in order. */
    Map<String, List<FormField>> fields() {
        return em
                .createQuery("SELECT f FROM FormField f ORDER BY f.version, f.place", FormField.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(FormField::version));
    }

    /** The fields of one version, in order. */
    List<FormField> fields(FormVersion version) {
        return em.createQuery("SELECT f FROM FormField f WHERE f.version = :version ORDER BY f.place", FormField.class)
                .setParameter("version", version.id())
                .getResultList();
    }

    /** @throws NotFound if there is no such form */
    Form form(String code) {
        Form form = code == null ? null : em.find(Form.class, code);
        if (form == null) {
            throw new NotFound("fault.form.unknown");
        }
        return form;
    }

    /** @throws NotFound if the form has no such version */
    FormVersion version(String form, int number) {
        FormVersion version = form == null ? null : em.find(FormVersion.class, form + "-" + number);
        if (version == null) {
            throw new NotFound("fault.form.unknown");
        }
        return version;
    }

    /** @throws Conflict if none is in force today */
    FormVersion inForce(Form form) {
        return FormVersion.inForce(
                        em.createQuery("SELECT v FROM FormVersion v WHERE v.form = :form", FormVersion.class)
                                .setParameter("form", form.code())
                                .getResultList(),
                        clock.today())
                .orElseThrow(() -> new Conflict("fault.form.none", form.name()));
    }

    /** Which version of which form an issued paper was printed by, for all there are: by template and its version, as {@link #key} puts them together. */
    public Map<String, Printed> printed() {
        return em.createQuery("SELECT v FROM FormVersion v", FormVersion.class).getResultList().stream()
                .collect(Collectors.toMap(
                        each -> key(each.template(), each.templateVersion()),
                        each -> new Printed(each.form(), each.number())));
    }

    /** A template with its version, as one word. */
    public static String key(String template, Integer version) {
        return template + "@" + version;
    }

    /** A version of a form, by which a paper was printed. */
    public record Printed(String form, int version) {}
}

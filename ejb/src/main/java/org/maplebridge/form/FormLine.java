package org.maplebridge.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.deadline.Words;

/**
 * A version of a form as the administrator sees it.
 *
 * @param inForce   whether papers are issued by it today
 * @param validFrom null if no day is fixed
 * @param fields    none for a paper whose fields are checked by the act that prints it
 */
public record FormLine(
        String form,
        Words name,
        FormAct act,
        int version,
        boolean inForce,
        LocalDate validFrom,
        boolean mayBePutInForce,
        FormEvidence evidence,
        String source,
        List<Field> fields)
        implements Serializable {

    public FormLine {
        fields = List.copyOf(fields);
    }

    /** What a version asks. */
    public record Field(Words label, FormField.Need need, boolean fromCase) implements Serializable {}
}

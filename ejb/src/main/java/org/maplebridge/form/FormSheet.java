package org.maplebridge.form;

import java.io.Serializable;
import java.util.List;
import org.maplebridge.deadline.Words;

/**
 * A form laid open over a case, to be filled in: each field with what the case says.
 *
 * @param caseVersion of the case, as it was read
 * @param version     of the form, which is in force today
 */
public record FormSheet(String form, Words name, int version, long caseVersion, List<Line> lines)
        implements Serializable {

    public FormSheet {
        lines = List.copyOf(lines);
    }

    /**
     * A field.
     *
     * @param said what the case says, a day as {@code 2023-11-24}; blank if nothing
     */
    public record Line(String name, Words label, FormField.Shape shape, FormField.Need need, boolean known, String said)
            implements Serializable {}

    /** A form that fits a case. */
    public record Fitting(String code, Words name) implements Serializable {}
}

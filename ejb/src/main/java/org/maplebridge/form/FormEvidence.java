package org.maplebridge.form;

/** How well a version of a form is founded; shown to the administrator. */
public enum FormEvidence {
    /** Seen in published sets of forms ([W]). */
    FOUND,
    /** From memory of the ministry's or the commission's forms ([M]). */
    MEMORY,
    /** Not seen whole: to be compared with the form in use before it is relied on. */
    UNSURE
}

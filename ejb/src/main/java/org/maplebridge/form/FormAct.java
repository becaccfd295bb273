package org.maplebridge.form;

/** By which act of the office a form is printed. */
public enum FormAct {
    /** Filled in and issued among the papers of a case. */
    FORM,
    /** Printed with a session's record. */
    SESSION,
    /** Drawn up as an agreement. */
    AGREEMENT,
    /** Drawn up when an oral agreement is recorded. */
    ORAL_AGREEMENT,
    /** Printed between commission and room. */
    REFERRAL
}

package org.maplebridge.deadline;

/** What the reader's side puts into words: it names the key of its text. */
public interface Worded {

    /** The key of the text, such as {@code deadline.unit.WORKING_DAY}. */
    String textKey();
}

package org.maplebridge.web.text;

/** The English texts; the name is the one by which the platform looks for them. */
public final class Texts_en extends Texts {

    public Texts_en() {
        super("en");
    }
}

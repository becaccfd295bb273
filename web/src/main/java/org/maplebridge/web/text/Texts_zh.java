package org.maplebridge.web.text;

/** The Chinese texts; the name is the one by which the platform looks for them. */
public final class Texts_zh extends Texts {

    public Texts_zh() {
        super("zh");
    }
}

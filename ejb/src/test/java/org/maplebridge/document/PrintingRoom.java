package org.maplebridge.document;

import java.time.Instant;
import java.util.List;

/** The printing room for tests of other packages, with the house's own font only. */
public final class PrintingRoom {

    private static final Papers PAPERS = new Papers(new PaperFonts(List.of()));

    private PrintingRoom() {}

    public static Papers.Printed print(Paper paper, Instant at) {
        return PAPERS.print(paper, at);
    }

    /** The version that a template says it has. */
    public static int templateVersion(String template) {
        return PaperTemplate.named(template).version();
    }
}

package org.maplebridge.document;

import java.util.Map;

/**
 * A paper that the office issues, with everything that will stand on it. Made by the use case that issues it, rendered once by
 * {@link Papers}, and kept from then on as a file; a later template never changes it. Papers are in Chinese only: the Chinese text
 * is the one that binds.
 */
public sealed interface Paper
        permits AgreementPaper,
                DossierCover,
                DossierSheet,
                FormPaper,
                ProposalPaper,
                ReferralLetterPaper,
                ReturnLetterPaper,
                RoutesNoticePaper,
                SessionRecordPaper,
                SimulationPaper {

    /** The name of the template, which is the name of its file without the ending. */
    String template();

    /** What the paper is called, such as {@code 调解协议书}; also the title of the PDF. */
    String heading();

    /**
     * What the template is filled with.
     *
     * @throws org.maplebridge.basics.InvalidInput naming every mandatory part that is missing
     */
    Map<String, Object> model();

    /**
     * What the QR code at the foot of a sheet says, so that the sheet is known again when it comes back alone; null for papers without.
     *
     * @param sheet  1, 2, 3… up to {@code sheets}
     * @param sheets how many sheets the paper turned out to have
     */
    default String markOf(int sheet, int sheets) {
        return null;
    }
}

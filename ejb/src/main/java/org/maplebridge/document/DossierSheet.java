package org.maplebridge.document;

import java.util.List;
import java.util.Map;

/**
 * A plain sheet of a dossier: a heading, particulars in rows, text below. The register form, the statement on the dossier, the back cover are such, and
 * the sheet that stands in the bound dossier for a file that cannot be printed.
 *
 * @param office     the mediation organisation; also the sheet's first line
 * @param rows       may be empty
 * @param paragraphs may be empty
 */
public record DossierSheet(String heading, String office, List<Row> rows, List<String> paragraphs) implements Paper {

    public DossierSheet {
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
    }

    /** One particular and what stands beside it; blank leaves room. */
    public record Row(String label, String value) {

        private Map<String, Object> model() {
            return new PaperModel()
                    .required("label", "栏目", label)
                    .optional("value", value)
                    .done();
        }
    }

    @Override
    public String template() {
        return "dossier-sheet";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("heading", "文书名称", heading)
                .required("office", "调解组织", office)
                .each("rows", rows, Row::model)
                .set("paragraphs", paragraphs)
                .done();
    }
}

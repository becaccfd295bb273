package org.maplebridge.document;

import java.util.Map;

/**
 * A paper that goes along with a letter.
 *
 * @param name   what it is, such as 仲裁申请书
 * @param copies how many copies
 * @param pages  pages of one copy; 0 if not counted
 */
public record Enclosure(String name, int copies, int pages) {

    /** What the list of enclosures of a template takes. */
    Map<String, Object> model() {
        return new PaperModel()
                .required("name", "随附材料名称", name)
                .optional("copies", copies + "份")
                .optional("pages", pages == 0 ? "" : pages + "页")
                .done();
    }
}

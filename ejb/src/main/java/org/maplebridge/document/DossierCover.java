package org.maplebridge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Cover and index of a dossier (卷宗封面、卷内目录, 司法部人民调解文书格式): what it is called, whose it is, how long it is kept, and on which page
 * each paper begins. Neither sheet is counted among the pages.
 *
 * @param office     the mediation organisation
 * @param name       the dossier's name (卷名)
 * @param volume     its number (卷号); null while it is not archived
 * @param caseNumber the case number
 * @param mediator   the mediator's name; null if the case had none
 * @param from       the day on which the case was received
 * @param to         the day on which it was closed
 * @param filer      who laid the dossier into the archive; null while nobody has
 * @param filedOn    that day; null while nobody has
 * @param retention  how long it is kept; null while it is not archived
 * @param remarks    may be null
 * @param lines      the papers in their order
 */
public record DossierCover(
        String office,
        String name,
        String volume,
        String caseNumber,
        String mediator,
        LocalDate from,
        LocalDate to,
        String filer,
        LocalDate filedOn,
        String retention,
        String remarks,
        List<Line> lines)
        implements Paper {

    public DossierCover {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the index.
     *
     * @param item  what the index calls such papers
     * @param title the paper's own title
     * @param first its first page
     * @param last  its last page
     */
    public record Line(int place, String item, String title, int first, int last) {

        private Map<String, Object> model() {
            return new PaperModel()
                    .optional("place", String.valueOf(place))
                    .required("item", "目录项目", item)
                    .required("title", "材料名称", title)
                    .optional("pages", first == last ? String.valueOf(first) : first + "—" + last)
                    .done();
        }
    }

    @Override
    public String template() {
        return "dossier-cover";
    }

    @Override
    public String heading() {
        return "调解卷宗";
    }

    @Override
    public Map<String, Object> model() {
        return new PaperModel()
                .required("office", "调解组织", office)
                .required("name", "卷名", name)
                .optional("volume", volume == null ? "（未归档）" : volume)
                .required("caseNumber", "案号", caseNumber)
                .optional("mediator", mediator)
                .day("from", "收案日期", from)
                .optional("to", PaperWords.dayOrBlank(to))
                .optional("filer", filer)
                .optional("filedOn", PaperWords.dayOrBlank(filedOn))
                .optional("retention", retention)
                .optional("remarks", remarks)
                .requiredEach("lines", "卷内材料", lines, Line::model)
                .done();
    }
}

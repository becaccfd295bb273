package org.maplebridge.archive;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.DocumentCategory;

/** The index of a dossier (卷内目录) as it stands: every line with its papers, which must be there, which is missing. Worked out from what is on file, never typed. */
public record DossierIndex(List<Line> lines) implements Serializable {

    public DossierIndex {
        lines = List.copyOf(lines);
    }

    /**
     * A paper on file.
     *
     * @param template the template it was printed from; null for one handed in
     * @param session  the session whose record it is; null for any other
     */
    public record Filed(
            UUID document, UUID session, String title, DocumentCategory category, String template, Instant at)
            implements Serializable {

        static Filed document(UUID id, String title, DocumentCategory category, String template, Instant at) {
            return new Filed(id, null, title, category, template, at);
        }

        static Filed record(UUID session, String title, Instant at) {
            return new Filed(null, session, title, DocumentCategory.SESSION_RECORD, null, at);
        }
    }

    /**
     * A line of the index.
     *
     * @param must   whether a dossier of such a case must hold it
     * @param fact   what of the office's own stands for a paper; null if none does
     * @param papers oldest first
     */
    public record Line(
            String item,
            Words name,
            boolean must,
            RecordedFact fact,
            List<Filed> papers,
            String source,
            Certainty certainty)
            implements Serializable {

        public Line {
            papers = List.copyOf(papers);
        }

        public boolean there() {
            return fact != null || !papers.isEmpty();
        }

        public boolean missing() {
            return must && !there();
        }
    }

    /** Works the index out. */
    static DossierIndex of(List<DossierItem> items, List<DossierMust> musts, CaseFacts facts, List<Filed> filed) {
        List<Line> lines = new ArrayList<>();
        items.stream().sorted(Comparator.comparingInt(DossierItem::place)).forEach(item -> {
            boolean must = musts.stream().anyMatch(each -> each.item().equals(item.code()) && each.fits(facts));
            List<Filed> papers = filed.stream()
                    .filter(paper -> belongs(paper, item, items))
                    .sorted(Comparator.comparing(Filed::at))
                    .toList();
            RecordedFact fact = item.fact() != null && facts.recorded().contains(item.fact()) ? item.fact() : null;
            lines.add(new Line(item.code(), item.name(), must, fact, papers, item.source(), item.certainty()));
        });
        return new DossierIndex(lines);
    }

    /** A line that asks for the paper's template goes before one that asks for its category. */
    private static boolean belongs(Filed paper, DossierItem item, List<DossierItem> items) {
        if (item.template() != null) {
            return item.template().equals(paper.template());
        }
        return item.category() == paper.category()
                && items.stream()
                        .noneMatch(other ->
                                other.template() != null && other.template().equals(paper.template()));
    }

    /** The lines that must be there and are not. */
    public List<Line> missing() {
        return lines.stream().filter(Line::missing).toList();
    }

    /** Their names, for a sentence. */
    public List<Words> missingNames() {
        return missing().stream().map(Line::name).toList();
    }

    public boolean complete() {
        return missing().isEmpty();
    }
}

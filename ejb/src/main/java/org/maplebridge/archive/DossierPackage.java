package org.maplebridge.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.Sha256;
import org.maplebridge.document.Binder;
import org.maplebridge.form.FormRegister;

/**
 * A dossier as a package: the bound whole, every paper as its own file in the order of the index, {@code manifest.json} with what each is and by which version of which
 * form it was printed, and {@code SHA256SUMS}, by which anybody can check all of them with {@code sha256sum -c}. Made anew for each reader, written away as it is read.
 */
final class DossierPackage {

    static final String WHOLE = "卷宗.pdf";
    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";

    private final Map<String, Object> head;
    private final Content whole;
    private final List<Content> papers;
    private final Instant at;

    /**
     * @param head  what the manifest says of the dossier
     * @param whole the bound PDF
     * @param at    the time that the files carry
     */
    DossierPackage(Map<String, Object> head, Content whole, List<Content> papers, Instant at) {
        this.head = head;
        this.whole = whole;
        this.papers = List.copyOf(papers);
        this.at = at;
    }

    /**
     * A file of the package.
     *
     * @param says what the manifest says of it
     */
    record Content(String name, String sha256, Map<String, Object> says, Binder.Content content) {}

    /** A paper of the dossier. */
    static Content paper(DossierPaper paper, Map<String, FormRegister.Printed> forms, Binder.Content content) {
        String name = nameOf(paper);
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("place", paper.place());
        says.put("item", paper.item());
        says.put("title", paper.title());
        says.put("file", name);
        says.put("size", paper.size());
        says.put("sha256", paper.sha256());
        says.put("firstPage", paper.firstPage());
        says.put("lastPage", paper.lastPage());
        if (paper.template() != null) {
            says.put("template", paper.template());
            says.put("templateVersion", paper.templateVersion());
            FormRegister.Printed form = forms.get(FormRegister.key(paper.template(), paper.templateVersion()));
            if (form != null) {
                says.put("form", form.form());
                says.put("formVersion", form.version());
            }
        }
        return new Content(name, paper.sha256(), says, content);
    }

    static String nameOf(DossierPaper paper) {
        return String.format("%03d-%s", paper.place(), paper.fileName());
    }

    /** A line a file, as {@code sha256sum -c} reads it. */
    static String line(String sha256, String name) {
        return sha256 + "  " + name + '\n';
    }

    void writeTo(OutputStream out) throws IOException {
        byte[] manifest = manifest();
        StringBuilder sums = new StringBuilder();
        sums.append(line(Sha256.hex(manifest), MANIFEST)).append(line(whole.sha256(), WHOLE));
        papers.forEach(paper -> sums.append(line(paper.sha256(), paper.name())));
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, new ByteArrayInputStream(manifest));
            put(zip, SUMS, new ByteArrayInputStream(sums.toString().getBytes(StandardCharsets.UTF_8)));
            put(zip, WHOLE, whole.content().open());
            for (Content paper : papers) {
                put(zip, paper.name(), paper.content().open());
            }
        }
    }

    private byte[] manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>(head);
        manifest.put("file", WHOLE);
        manifest.put("sha256", whole.sha256());
        manifest.putAll(whole.says());
        List<Object> lines = new ArrayList<>();
        papers.forEach(paper -> lines.add(paper.says()));
        manifest.put("papers", lines);
        return Canonical.text(manifest).getBytes(StandardCharsets.UTF_8);
    }

    private void put(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
        }
    }
}

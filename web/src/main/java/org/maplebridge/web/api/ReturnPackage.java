package org.maplebridge.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.document.StoredDocument;

/**
 * The papers that go back to a commission, as one zip: numbered files, first what tells the result, and {@code manifest.json} with their
 * fingerprints, against which the receiver can check what it got.
 */
record ReturnPackage(String caseNumber, String senderCaseNumber, Outcome outcome, List<StoredDocument> papers) {

    void write(OutputStream out, Function<StoredDocument, InputStream> open) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (int i = 0; i < papers.size(); i++) {
                zip.putNextEntry(new ZipEntry(name(i)));
                try (InputStream content = open.apply(papers.get(i))) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private String manifest() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (int i = 0; i < papers.size(); i++) {
            StoredDocument paper = papers.get(i);
            files.add(Json.createObjectBuilder()
                    .add("name", name(i))
                    .add("title", paper.title())
                    .add("mediaType", paper.mediaType())
                    .add("size", paper.size())
                    .add("sha256", paper.sha256()));
        }
        return Json.createObjectBuilder()
                .add("caseNumber", caseNumber)
                .add("senderCaseNumber", senderCaseNumber)
                .add("outcome", outcome.name())
                .add("files", files)
                .build()
                .toString();
    }

    /** Two papers may have one name; their places keep them apart. */
    private String name(int place) {
        return "%02d-%s".formatted(place + 1, papers.get(place).fileName());
    }
}

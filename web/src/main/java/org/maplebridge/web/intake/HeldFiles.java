package org.maplebridge.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.document.CheckedUpload;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.HandedIn;
import org.maplebridge.document.MalwareCheck;
import org.maplebridge.document.UploadCheck;

/**
 * Files that were chosen on a form and wait for it to be sent. Each was checked when it came, for malware too, lies in a temporary place of the server, and
 * is gone when it is taken out, when the form was sent or its page ends.
 */
class HeldFiles {

    private final List<Held> files = new ArrayList<>();

    /** A file that waits, and what it is in the dossier. */
    public static class Held {

        private final CheckedUpload file;
        private final String claimedType;
        private String category = DocumentCategory.EVIDENCE.name();

        Held(CheckedUpload file, String claimedType) {
            this.file = file;
            this.claimedType = claimedType;
        }

        public String getName() {
            return file.fileName();
        }

        public long getSize() {
            return file.size();
        }

        public String getCategory() {
            return category;
        }

        public void setCategory(String category) {
            this.category = category;
        }
    }

    /**
     * Takes a file.
     *
     * @throws InvalidInput see {@link UploadCheck#receive} and {@link MalwareCheck#require}; the others stay
     */
    void take(String fileName, String claimedType, InputStream content, MalwareCheck malware) throws IOException {
        long held = files.stream().mapToLong(Held::getSize).sum();
        CheckedUpload file = UploadCheck.receive(fileName, claimedType, content, held);
        try {
            malware.require(file);
        } catch (InvalidInput | IOException refused) {
            file.close();
            throw refused;
        }
        files.add(new Held(file, claimedType));
    }

    void remove(int place) throws IOException {
        files.remove(place).file.close();
    }

    List<Held> list() {
        return files;
    }

    List<HandedIn> handedIn() {
        return files.stream()
                .map(held -> new HandedIn(
                        DocumentCategory.valueOf(held.category),
                        held.file.fileName(),
                        held.claimedType,
                        held.file::open))
                .toList();
    }

    /** Lets all of them go. */
    void clear() throws IOException {
        for (Held held : files) {
            held.file.close();
        }
        files.clear();
    }
}

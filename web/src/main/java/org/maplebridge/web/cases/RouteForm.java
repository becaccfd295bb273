package org.maplebridge.web.cases;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.document.DocumentCategory;
import org.primefaces.model.file.UploadedFile;

/** What is typed for the act that was chosen on the page of the ways from an agreement. */
public class RouteForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate on;
    private LocalDate servedOn;
    private String words;
    private String party;
    private String code;
    private String ground;
    private String body;
    private String number;
    private String paper;
    private transient UploadedFile file;

    /** The file that was brought, or else the paper that was chosen; null without. */
    ProvingPaper provingPaper(DocumentCategory category) {
        if (file != null && file.getFileName() != null && !file.getFileName().isBlank()) {
            UploadedFile brought = file;
            return ProvingPaper.handedIn(category, brought.getFileName(), brought.getContentType(), () -> {
                try {
                    return brought.getInputStream();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
        return paper == null || paper.isBlank() ? null : ProvingPaper.onFile(UUID.fromString(paper));
    }

    UUID partyId() {
        return party == null || party.isBlank() ? null : UUID.fromString(party);
    }

    /** The day that the act is about. */
    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getServedOn() {
        return servedOn;
    }

    public void setServedOn(LocalDate servedOn) {
        this.servedOn = servedOn;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    /** Which of the required papers it is. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    /** With whom it was filed. */
    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** A paper of the case’s file. */
    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}

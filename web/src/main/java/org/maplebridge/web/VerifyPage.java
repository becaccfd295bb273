package org.maplebridge.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.PublicRecord;
import org.maplebridge.basics.NotFound;
import org.maplebridge.document.Comparison;
import org.maplebridge.document.Verification;
import org.maplebridge.web.security.CallLimit;
import org.maplebridge.web.security.ClientAddress;
import org.primefaces.model.file.UploadedFile;

/**
 * The page to which the QR code on an agreement leads: whether the office keeps an effective agreement under this code, and whether a PDF
 * is that agreement, byte for byte, and bears the organisation's electronic seal. Open to everyone, {@link CallLimit so many times} a minute; names nobody; keeps nothing.
 */
@Named
@RequestScoped
public class VerifyPage {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Agreements agreements;

    @Inject
    private CallLimit limit;

    @Inject
    private ClientAddress address;

    @Inject
    private HttpServletRequest request;

    private String code;
    private String printedRevision;
    private String printedHash;
    private transient UploadedFile pdf;
    private PublicRecord found;
    private boolean unknown;
    private long wait;
    private boolean nothingChosen;
    private Comparison compared;

    /**
     * Looks the code of the address (or of the form) up at once: the form that checks a PDF is on the page only if it is found, and without
     * state on the server that must be known before the form is read.
     */
    @PostConstruct
    void look() {
        // Of Faces, not of the injected request: that one does not know what the short address has added.
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        code = parameters.get("code");
        printedRevision = parameters.get("v");
        printedHash = parameters.get("h");
        if (code == null || code.isBlank()) {
            return;
        }
        wait = limit.wait(address.of(request));
        if (wait > 0) {
            tooOften();
            return;
        }
        try {
            found = agreements.verification(code);
        } catch (NotFound none) {
            unknown = true;
        }
    }

    private void tooOften() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseStatus(TOO_MANY_REQUESTS);
        answer.setResponseHeader("Retry-After", Long.toString(wait));
    }

    /** An unknown code is an answer, not an error page; the status says it to machines. */
    public void answer() {
        if (unknown) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Lays the chosen PDF beside the sealed one. */
    public void verify() {
        if (pdf == null || pdf.getSize() == 0) {
            nothingChosen = true;
            return;
        }
        try (InputStream content = pdf.getInputStream()) {
            compared = found.compare(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the address says what the sheet says of itself, as the QR code does. */
    public boolean isFromPaper() {
        return printedRevision != null && printedHash != null;
    }

    /** Whether the sheet bears the text that took effect. */
    public boolean isPaperCurrent() {
        return found != null
                && printedRevision.matches("[1-9][0-9]{0,5}")
                && printedHash.matches("[0-9a-f]{16}")
                && found.isOfPaper(Integer.parseInt(printedRevision), printedHash);
    }

    public String getCode() {
        return code;
    }

    public UploadedFile getPdf() {
        return pdf;
    }

    public void setPdf(UploadedFile pdf) {
        this.pdf = pdf;
    }

    /** Null unless the code is of an effective agreement. */
    public PublicRecord getFound() {
        return found;
    }

    public boolean isUnknown() {
        return unknown;
    }

    /** The seconds after which this address may ask again; 0 if it may ask now. */
    public long getWait() {
        return wait;
    }

    public boolean isNothingChosen() {
        return nothingChosen;
    }

    /** Null until a PDF was laid beside. */
    public Comparison getCompared() {
        return compared;
    }

    /** Whether the PDF that was laid beside is the sealed one. */
    public boolean isSame() {
        return compared.result() == Verification.MATCHES;
    }

    /** How the answer about the seal looks: good news only for a valid one, and none of it where the office sealed in ink. */
    public String getSealKind() {
        return switch (compared.seal()) {
            case VALID -> "ok";
            case NONE -> found.electronicallySealed() ? "error" : "info";
            case BROKEN, FOREIGN -> "error";
        };
    }
}

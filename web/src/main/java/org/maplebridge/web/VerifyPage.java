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
import org.maplebridge.document.Verification;
import org.maplebridge.web.security.CallLimit;
import org.maplebridge.web.security.ClientAddress;
import org.primefaces.model.file.UploadedFile;

/**
 * The page to which the QR code on an agreement leads: whether the office keeps an effective agreement under this code, and whether a PDF
 * is that agreement, byte for byte. Open to everyone, {@link CallLimit so many times} a minute; names nobody; keeps nothing.
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
    private Verification result;

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
            result = agreements.verify(code, content);
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
    public Verification getResult() {
        return result;
    }
}

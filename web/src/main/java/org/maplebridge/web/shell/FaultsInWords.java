package org.maplebridge.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.web.text.Words;
import org.primefaces.csp.CspException;

/**
 * How an error reaches the person at a page; lives for one request. A business error thrown by an act becomes a message on the same page
 * with everything typed still there, each finding at its field. A business error while a page opens becomes the page "not
 * found" or "not allowed" ({@link TurnedAway}). An expired page, and a form that none of our pages
 * has sent, open the page again at its own address, which says so. Anything else is logged under the
 * request's reference and goes on to the error page.
 *
 * <p>A finding goes to the field of the submitted form whose component carries the finding's path as attribute {@code field} or as id.
 */
public class FaultsInWords extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(FaultsInWords.class.getName());

    /** The request attribute with the sentence that an error page shows. */
    public static final String SENTENCE = "faultSentence";

    /** The parameters by which an address names its matter. */
    private static final Set<String> IDS = Set.of("id", "case");

    private static final Set<VisitHint> SHOWN = Set.of(VisitHint.SKIP_UNRENDERED);

    public FaultsInWords(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> queue =
                        getUnhandledExceptionQueuedEvents().iterator();
                queue.hasNext(); ) {
            ExceptionQueuedEventContext queued = queue.next().getContext();
            Throwable thrown = queued.getException();
            MediationFault fault = find(thrown, MediationFault.class);
            if (find(thrown, ViewExpiredException.class) != null || isNoneOfOurs(queued)) {
                queue.remove();
                ReopenedPage.reopen(context);
            } else if (fault != null && context.isPostback() && !rendering(context)) {
                queue.remove();
                tell(context, fault);
            } else if (fault != null && !context.getExternalContext().isResponseCommitted()) {
                queue.remove();
                turnAway(context, fault);
            } else {
                RequestReference.log(
                        (HttpServletRequest) context.getExternalContext().getRequest(), thrown);
            }
        }
        super.handle();
    }

    /** A form without the nonce of its page, or with a view state from which this page cannot be made: forged, or another page's. */
    private static boolean isNoneOfOurs(ExceptionQueuedEventContext queued) {
        if (find(queued.getException(), CspException.class) != null) {
            return true;
        }
        HttpServletRequest request =
                (HttpServletRequest) queued.getContext().getExternalContext().getRequest();
        boolean restoring = PhaseId.RESTORE_VIEW.equals(queued.getPhaseId()) && "POST".equals(request.getMethod());
        if (restoring) {
            LOG.log(Level.INFO, "a form of {0} cannot be restored: {1}", new Object[] {
                request.getRequestURI(), queued.getException()
            });
        }
        return restoring;
    }

    private static boolean rendering(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static void tell(FacesContext context, MediationFault fault) {
        Words words = CDI.current().select(Words.class).get();
        context.validationFailed();
        if (fault instanceof InvalidInput invalid) {
            for (InvalidInput.Finding finding : invalid.findings()) {
                tell(context, finding, words.sentence(finding));
            }
        } else {
            context.addMessage(null, error(words.sentence(fault)));
        }
    }

    private static void tell(FacesContext context, InvalidInput.Finding finding, String sentence) {
        AtomicBoolean placed = new AtomicBoolean();
        if (context.getViewRoot() != null) {
            context.getViewRoot().visitTree(VisitContext.createVisitContext(context, null, SHOWN), (visit, part) -> {
                if (part instanceof UIForm form && !form.isSubmitted()) {
                    return VisitResult.REJECT;
                }
                if (part instanceof UIInput input && isFor(part, finding.field())) {
                    keepWhatWasTyped(context, input);
                    input.setValid(false);
                    context.addMessage(part.getClientId(context), error(sentence));
                    placed.set(true);
                    return VisitResult.COMPLETE;
                }
                return VisitResult.ACCEPT;
            });
        }
        if (!placed.get()) {
            context.addMessage(null, error(sentence));
        }
    }

    /** A part that is wrong shows what was sent for it and not its value; once the value was taken over, what was sent is forgotten. */
    private static void keepWhatWasTyped(FacesContext context, UIInput input) {
        if (input.getSubmittedValue() != null || input instanceof UISelectBoolean) {
            return;
        }
        String id = input.getClientId(context);
        for (String name : List.of(id, id + "_input")) {
            String[] sent =
                    context.getExternalContext().getRequestParameterValuesMap().get(name);
            if (sent != null) {
                input.setSubmittedValue(input instanceof UISelectMany ? sent : sent[0]);
                return;
            }
        }
    }

    private static boolean isFor(UIComponent part, String field) {
        Object path = part.getAttributes().get("field");
        return path == null ? field.equals(part.getId()) : field.equals(path.toString());
    }

    private static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }

    private static void turnAway(FacesContext context, MediationFault fault) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        Words words = CDI.current().select(Words.class).get();
        try {
            external.responseReset();
            if (external.getRequestParameterMap().keySet().stream().anyMatch(IDS::contains)) {
                TurnedAway.fromMatter(request, response, fault, words);
            } else {
                TurnedAway.fromPage(request, response, fault, words);
            }
            context.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}

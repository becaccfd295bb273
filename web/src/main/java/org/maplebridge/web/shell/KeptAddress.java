package org.maplebridge.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Lets the forms of a page post to the page's full address, so that the address still says which case it is after a post, and so that a page
 * whose view or log-in has expired opens again at the same case and not at none.
 */
public class KeptAddress extends ViewHandlerWrapper {

    public KeptAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot page = context.getViewRoot();
        if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                || page == null
                || !viewId.equals(page.getViewId())
                || address.indexOf('?') >= 0) {
            return address;
        }
        StringBuilder full = new StringBuilder(address);
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(page)) {
            String value = parameter.getStringValue(context);
            if (value != null && !value.isEmpty()) {
                full.append(full.indexOf("?") < 0 ? '?' : '&')
                        .append(parameter.getName())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return full.toString();
    }
}

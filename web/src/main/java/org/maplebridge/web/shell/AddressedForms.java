package org.maplebridge.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Lets a form send to the address under which its page was opened, with the parameters that the page declares. So the address stays right after an
 * act: it can be reloaded, read in another language, and opened afresh when the view has expired.
 */
public class AddressedForms extends ViewHandlerWrapper {

    private static final String LINKING = AddressedForms.class.getName();

    public AddressedForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String action = super.getActionURL(context, viewId);
        UIViewRoot view = context.getViewRoot();
        if (view == null
                || !viewId.equals(view.getViewId())
                || context.getAttributes().containsKey(LINKING)) {
            return action;
        }
        StringBuilder address = new StringBuilder(action);
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(view)) {
            String value = parameter.getStringValue(context);
            if (value != null && !value.isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(encoded(parameter.getName()))
                        .append('=')
                        .append(encoded(value));
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(LINKING, true);
        try {
            return super.getRedirectURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(LINKING);
        }
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        context.getAttributes().put(LINKING, true);
        try {
            return super.getBookmarkableURL(context, viewId, parameters, includeViewParams);
        } finally {
            context.getAttributes().remove(LINKING);
        }
    }
}

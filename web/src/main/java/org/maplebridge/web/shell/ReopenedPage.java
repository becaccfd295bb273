package org.maplebridge.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Remembers across one redirect that a page had expired and was opened again, so that the page can say it. It is a cookie and
 * not a session value, because the session may be what has ended; it lasts until the page has been shown.
 */
@Named("reopenedPage")
@RequestScoped
public class ReopenedPage {

    private static final String COOKIE = "mb-reopened";
    private static final int SECONDS = 900;

    @Inject
    private HttpServletRequest request;

    /** Opens the page of this request afresh. */
    static void reopen(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString();
        try {
            external.responseReset();
            note(request, (HttpServletResponse) external.getResponse());
            external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            context.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    /** Notes that the page shown next replaces an expired one. */
    public static void note(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, SECONDS));
    }

    /** Whether this page replaces an expired one; asked once by the layout, which then shows the notice. */
    public boolean isSo() {
        if (request.getCookies() == null) {
            return false;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                forget();
                return true;
            }
        }
        return false;
    }

    private void forget() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!external.isResponseCommitted()) {
            ((HttpServletResponse) external.getResponse()).addCookie(cookie(request, 0));
        }
    }

    private static Cookie cookie(HttpServletRequest request, int seconds) {
        Cookie cookie = new Cookie(COOKIE, "1");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
        return cookie;
    }
}

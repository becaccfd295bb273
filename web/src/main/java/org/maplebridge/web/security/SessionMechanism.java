package org.maplebridge.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.SignedIn;
import org.maplebridge.web.shell.ReopenedPage;

/**
 * Asks at every request who is there. The log-in of the session is believed only while the account's epoch stands, so that "log out
 * everywhere" works with the next click, on whatever node. Who is not logged in is shown to the log-in page and comes back to
 * the page that was asked for; an act by a script is answered 401, an act by Faces with a redirect that Faces understands.
 *
 * <p>Passwords are not checked here but in {@link org.maplebridge.web.LoginPage}: the throttle needs the address of the
 * source and answers with a waiting time, for which an identity store has no words.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    private static final String LOGIN = "/login.xhtml";

    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getRequestURI().startsWith("/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        LogIn logIn = LogIn.of(request);
        if (logIn != null) {
            boolean background = isBackground(request);
            if (holds(logIn)) {
                if (!background) {
                    logIn.acted();
                }
                return context.notifyContainerAboutLogin(
                        new CallerPrincipal(logIn.person().personId().toString()), Set.of());
            }
            LogIn.end(request);
        }
        return context.isProtected() ? turnAway(request, response, context, logIn != null) : context.doNothing();
    }

    private boolean holds(LogIn logIn) {
        if (logIn.idleTooLong()) {
            return false;
        }
        Optional<SignedIn> stored =
                accounts.stillSignedIn(logIn.person().personId(), logIn.person().sessionEpoch());
        stored.ifPresent(logIn::renew);
        return stored.isPresent();
    }

    /** Automatic saving and polls: requests that no person made. A poll is known by its id, which ends in "poll". */
    private static boolean isBackground(HttpServletRequest request) {
        if (isOfScript(request)) {
            return true;
        }
        if (!isFacesAjax(request) || !isUrlEncoded(request)) {
            return false;
        }
        String source = request.getParameter("jakarta.faces.source");
        return source != null && source.endsWith("poll");
    }

    /** What a page's script sends by itself, and can make nothing of a log-in page as the answer. */
    private static boolean isOfScript(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return uri.startsWith("/drafts/") || uri.startsWith("/watch/") || request.getHeader("X-Background") != null;
    }

    private static boolean isUrlEncoded(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isFacesAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static AuthenticationStatus turnAway(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, boolean ended)
            throws AuthenticationException {
        String login = LOGIN + "?from=" + URLEncoder.encode(pageOf(request), StandardCharsets.UTF_8);
        try {
            if (isFacesAjax(request)) {
                ReopenedPage.note(request, response);
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"\"><redirect url=\""
                                + login.replace("&", "&amp;") + "\"/></partial-response>");
                return AuthenticationStatus.SEND_CONTINUE;
            }
            if (isOfScript(request)) {
                return context.responseUnauthorized();
            }
            if (ended || "POST".equals(request.getMethod())) {
                ReopenedPage.note(request, response);
            }
            return context.redirect(login);
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }

    private static String pageOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}

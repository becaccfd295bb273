package org.maplebridge.web.text;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.maplebridge.identity.Accounts;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.security.LocalPath;

/** Takes a reader's choice of language or of light and dark, keeps it for a year, and leads back to the same page. */
@WebServlet("/preferences")
public class Preferences extends HttpServlet {

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (language != null && Reader.LANGUAGES.contains(language) && currentUser.isPresent()) {
            accounts.changeLocale(currentUser.actor(), language);
        }
        keep(Reader.LANGUAGE, language, Reader.LANGUAGES, request, response);
        keep(Reader.THEME, request.getParameter("theme"), Reader.THEMES, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.orHome(request.getParameter("back")));
    }

    private static void keep(
            String name, String value, Set<String> possible, HttpServletRequest request, HttpServletResponse response) {
        if (value == null || !possible.contains(value)) {
            return;
        }
        Cookie choice = new Cookie(name, value);
        choice.setPath("/");
        choice.setMaxAge(A_YEAR_IN_SECONDS);
        choice.setAttribute("SameSite", "Lax");
        choice.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
        response.addCookie(choice);
    }
}

package org.maplebridge.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * How this reader wants the pages: language (Chinese unless English was chosen) and light, dark or as the device says. The
 * choice is a cookie, so that it holds before the log-in, after it, and on every node; {@link Preferences} writes it.
 */
@Named("reader")
@RequestScoped
public class Reader {

    static final String LANGUAGE = "mb-language";
    static final String THEME = "mb-theme";
    static final Set<String> LANGUAGES = Set.of("zh", "en");
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @Inject
    private HttpServletRequest request;

    private Words words;

    /** The language of the pages. */
    public Locale getLocale() {
        return isEnglish() ? Locale.ENGLISH : Locale.CHINA;
    }

    /** The language as the page's {@code lang} says it. */
    public String getLanguageTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return "en".equals(chosen(LANGUAGE, LANGUAGES, "zh"));
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String getTheme() {
        return chosen(THEME, THEMES, "auto");
    }

    /** The path and query of this page, to which the reader comes back after a choice. */
    public String getHere() {
        Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** Values in this reader's words. */
    @Produces
    @Named("words")
    public Words words() {
        if (words == null) {
            words = new Words(getLocale());
        }
        return words;
    }

    private String chosen(String name, Set<String> possible, String otherwise) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && possible.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return otherwise;
    }
}

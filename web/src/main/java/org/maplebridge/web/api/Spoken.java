package org.maplebridge.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.maplebridge.web.text.Words;

/** The language in which a system wants its answers: Chinese, unless its Accept-Language prefers English. */
final class Spoken {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Spoken() {}

    static Words in(HttpServletRequest request) {
        return in(request == null ? null : request.getHeader("Accept-Language"));
    }

    static Words in(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return new Words(Locale.CHINESE);
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return new Words(best == null ? Locale.CHINESE : best);
        } catch (IllegalArgumentException unreadable) {
            return new Words(Locale.CHINESE);
        }
    }
}

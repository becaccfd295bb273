package org.maplebridge.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.web.text.Texts;

/**
 * Reads a page as a proof-reader does: keys that no text was found for, and words of the office in the other language. What people
 * have entered may be in any language; so may what is marked with a {@code lang} or as not to be translated.
 */
final class Wording {

    /** What a reader sees or hears in the page's own language: texts, and names in attributes. */
    private static final String READ = """
            () => {
              const own = document.documentElement.lang.slice(0, 2);
              const ours = e => { const l = e.closest('[lang]'); return (!l || l.lang.slice(0, 2) === own) && !e.closest('script,style,[translate=no]'); };
              const said = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) { if (ours(walker.currentNode.parentElement)) { said.push(walker.currentNode.textContent); } }
              document.querySelectorAll('[aria-label],[title],[placeholder],[alt]').forEach(e => {
                if (ours(e)) { ['aria-label', 'title', 'placeholder', 'alt'].forEach(a => said.push(e.getAttribute(a) || '')); }
              });
              said.push(document.title);
              return said.map(s => s.replace(/\\s+/g, ' ').trim()).filter(s => s);
            }
            """;

    private static final Pattern KEY =
            Pattern.compile("\\?\\?\\?.*|(enum|fault|" + String.join("|", Texts.AREAS) + ")(\\.[A-Za-z0-9_]+)+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[A-Za-z]{2,}( [A-Za-z]{2,})+.*");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    private final Language language;
    private final Set<String> foreignTexts = new HashSet<>();
    private final List<Pattern> foreignSentences = new ArrayList<>();

    Wording(Language language) {
        this.language = language;
        Texts own = Texts.in(language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH);
        Texts other = Texts.in(language == Language.ZH ? Locale.ENGLISH : Locale.CHINESE);
        for (String key : Collections.list(own.getKeys())) {
            String text = other.getString(key);
            if (text.equals(own.getString(key)) || !isOfOther(text)) {
                continue;
            }
            if (!PLACE.matcher(text).find()) {
                foreignTexts.add(text.strip());
            } else if (PLACE.matcher(text).replaceAll("").length() > 6) {
                foreignSentences.add(Pattern.compile(PLACE.splitAsStream(text.replace("''", "'"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+", "", ".*"))));
            }
        }
    }

    private boolean isOfOther(String text) {
        return CHINESE.matcher(text).find() == (language == Language.EN);
    }

    /** What a proof-reader would mark, each once. */
    List<String> findings(Page page) {
        @SuppressWarnings("unchecked")
        List<String> said = (List<String>) page.evaluate(READ);
        return said.stream()
                .distinct()
                .filter(this::isWrong)
                .map(text -> "reads “" + text + "”")
                .toList();
    }

    private boolean isWrong(String text) {
        return KEY.matcher(text).matches()
                || isOfOther(text)
                        && (foreignTexts.contains(text)
                                || language == Language.ZH
                                        && ENGLISH_WORDS.matcher(text).matches()
                                || foreignSentences.stream()
                                        .anyMatch(sentence ->
                                                sentence.matcher(text).matches()));
    }
}

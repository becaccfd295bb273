package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Evidence;

/**
 * Something that nobody can give up by agreement, as an entry of a closed list: the words by which a text speaks of it, the law that says so,
 * and how well that is founded. What is not founded on the full text of the law warns and does not block.
 */
@Entity
@Table(name = "forbidden_waiver")
@NamedQuery(name = "ForbiddenWaiver.all", query = "SELECT w FROM ForbiddenWaiver w ORDER BY w.code")
public class ForbiddenWaiver extends Aggregate {

    private static final int NAME = 200;
    private static final int WORDS = 400;

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？\\n]");

    /**
     * How a sentence gives a right up, {@code %s} being the right's words: 放弃社会保险, 社会保险自愿放弃, 不得就此申请仲裁; but not 不得阻止申请仲裁,
     * which protects it.
     */
    private static final String GIVES_UP =
            "(?:放弃|免除|无须缴纳|不予缴纳)[^，,]{0,20}(?:%1$s)|(?:%1$s)[^，,]{0,12}(?:放弃|免除)|(?:不得|不再)(?![^，,]{0,10}[阻妨拖拒碍])[^，,]{0,10}(?:%1$s)";

    @Column(name = "code")
    private String code;

    @Column(name = "right_zh")
    private String right;

    @Column(name = "words")
    private String words;

    @Column(name = "source")
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "evidence")
    private Evidence evidence;

    @Column(name = "in_force")
    private boolean inForce = true;

    protected ForbiddenWaiver() {}

    ForbiddenWaiver(String code, Entry entry) {
        this.code = code;
        rewrite(entry);
    }

    ForbiddenWaiver(String code, String right, String words, String source, Evidence evidence) {
        this.code = code;
        this.right = right;
        this.words = words;
        this.source = source;
        this.evidence = evidence;
    }

    /**
     * What an entry says.
     *
     * @param right    what cannot be given up, in Chinese
     * @param words    the words by which a text speaks of it, with commas between
     * @param source   the law and its article
     * @param evidence how well that is founded
     */
    public record Entry(String right, String words, String source, Evidence evidence) {

        void check() {
            InvalidInput.Check check = new InvalidInput.Check();
            filled(check, "right", right, NAME);
            filled(check, "words", words, WORDS);
            filled(check, "source", source, NAME);
            check.that(evidence != null, "evidence", "fault.required")
                    .that(
                            AgreementText.said(words) == null || !spoken(words).isEmpty(),
                            "words",
                            "fault.agreement.noWords")
                    .orThrow();
        }

        private static void filled(InvalidInput.Check check, String field, String text, int most) {
            String said = AgreementText.said(text);
            check.that(said != null, field, "fault.required")
                    .that(said == null || said.codePointCount(0, said.length()) <= most, field, "fault.tooLong", most);
        }
    }

    void rewrite(Entry entry) {
        right = entry.right().strip();
        words = entry.words().strip();
        source = entry.source().strip();
        evidence = entry.evidence();
    }

    void putInForce(boolean decided) {
        inForce = decided;
    }

    /** Whether a sentence of the text gives it up. */
    boolean isIn(String text) {
        if (text == null) {
            return false;
        }
        Pattern givenUp = Pattern.compile(GIVES_UP.formatted(spoken(words)));
        return SENTENCE_END
                .splitAsStream(text)
                .anyMatch(sentence -> givenUp.matcher(sentence).find());
    }

    private static String spoken(String words) {
        return Arrays.stream(words.split("[,，、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** Whether a text that gives it up may not be signed; else somebody must say why it may. */
    public boolean blocks() {
        return evidence == Evidence.PRIMARY_TEXT;
    }

    public String code() {
        return code;
    }

    /** What cannot be given up, in Chinese. */
    public String right() {
        return right;
    }

    /** The words by which a text speaks of it, with commas between. */
    public String words() {
        return words;
    }

    /** Whether texts are held against it today. */
    public boolean inForce() {
        return inForce;
    }

    /** The law and its article. */
    public String source() {
        return source;
    }

    public Evidence evidence() {
        return evidence;
    }
}

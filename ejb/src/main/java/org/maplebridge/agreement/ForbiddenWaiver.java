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
import org.maplebridge.deadline.Evidence;

/**
 * Something that nobody can give up by agreement, as an entry of a closed list: the words by which a text speaks of it, the law that says so,
 * and how well that is founded. What is not founded on the full text of the law warns and does not block.
 */
@Entity
@Table(name = "forbidden_waiver")
@NamedQuery(name = "ForbiddenWaiver.all", query = "SELECT w FROM ForbiddenWaiver w ORDER BY w.code")
public class ForbiddenWaiver extends Aggregate {

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

    protected ForbiddenWaiver() {}

    ForbiddenWaiver(String code, String right, String words, String source, Evidence evidence) {
        this.code = code;
        this.right = right;
        this.words = words;
        this.source = source;
        this.evidence = evidence;
    }

    /** Whether a sentence of the text gives it up. */
    boolean isIn(String text) {
        if (text == null) {
            return false;
        }
        Pattern givenUp = Pattern.compile(GIVES_UP.formatted(spoken()));
        return SENTENCE_END
                .splitAsStream(text)
                .anyMatch(sentence -> givenUp.matcher(sentence).find());
    }

    private String spoken() {
        return Arrays.stream(words.split("[,，]")).map(Pattern::quote).collect(Collectors.joining("|"));
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

    /** The law and its article. */
    public String source() {
        return source;
    }

    public Evidence evidence() {
        return evidence;
    }
}

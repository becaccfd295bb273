package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    /** How a text says that somebody gives something up. */
    private static final Pattern GIVES_UP = Pattern.compile("放弃|不再要求|不得要求|不得主张|不得申请|不得提起|不再提起|不再申请|免除|无须缴纳|不予缴纳");

    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？\\n]");

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
        return text != null
                && SENTENCE_END
                        .splitAsStream(text)
                        .filter(sentence -> GIVES_UP.matcher(sentence).find())
                        .anyMatch(sentence -> spoken().stream().anyMatch(sentence::contains));
    }

    private List<String> spoken() {
        return Arrays.asList(words.split("[,，]"));
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

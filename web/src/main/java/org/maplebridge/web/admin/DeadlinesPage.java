package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.RuleBook;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/**
 * The catalogue of limits as the office counts them, a line a rule, with its source and how well it is founded. It leaves as one file; a file that is
 * taken in is first shown with what it would bring.
 */
@Named("deadlinesPage")
@ViewScoped
public class DeadlinesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Far more than any catalogue needs. */
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    @Inject
    private DeadlineRules rules;

    @Inject
    private RuleBook book;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private transient List<DeadlineRule> newest;
    private transient UploadedFile upload;
    private transient List<DeadlineRule> news;
    private String file;
    private int expected;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** The newest version of each rule. */
    public List<DeadlineRule> getNewest() {
        if (newest == null) {
            List<DeadlineRule> all = rules.all();
            newest = all.stream()
                    .filter(rule -> all.stream()
                            .noneMatch(other -> other.code().equals(rule.code()) && other.version() > rule.version()))
                    .toList();
        }
        return newest;
    }

    /** How many wait for somebody to look into the law. */
    public long getUnconfirmed() {
        return getNewest().stream()
                .filter(rule -> rule.evidence() == Evidence.TO_BE_CONFIRMED)
                .count();
    }

    /** Looks at the file that was chosen: shows what it would bring, stores nothing. */
    public void look() {
        file = null;
        if (upload == null
                || upload.getFileName() == null
                || upload.getFileName().isEmpty()) {
            throw new InvalidInput("file", "admin.deadlines.file.none");
        }
        if (upload.getSize() > LARGEST_FILE) {
            throw new InvalidInput("file", "admin.deadlines.file.large");
        }
        String text = new String(upload.getContent(), StandardCharsets.UTF_8);
        news = book.whatIsNew(currentUser.actor(), text);
        expected = news.size();
        if (news.isEmpty()) {
            area.say("admin.deadlines.file.nothing");
        } else {
            file = text;
        }
    }

    /** Takes in what was shown. */
    public void take() {
        int taken = book.take(currentUser.actor(), file, expected);
        giveUp();
        newest = null;
        area.say("admin.deadlines.file.taken", taken);
    }

    /** Leaves the file where it is. */
    public void giveUp() {
        file = null;
        news = null;
    }

    /** What the file would bring; empty when none was looked at. */
    public List<DeadlineRule> getNews() {
        if (news == null) {
            news = file == null ? List.of() : book.whatIsNew(currentUser.actor(), file);
        }
        return news;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }
}

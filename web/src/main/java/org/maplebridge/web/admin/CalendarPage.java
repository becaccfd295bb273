package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.CalendarChange;
import org.maplebridge.deadline.CalendarDesk;
import org.maplebridge.deadline.ClockRecount;
import org.maplebridge.deadline.NoticeDraft;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/**
 * The working calendar as the administrator keeps it: the notices of all years, and the file of a new one, which is looked at with what it changes
 * before it is accepted. The clocks that run are counted anew with the acceptance; should that have been interrupted, by an act of its own.
 */
@Named("calendarPage")
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Far more than any year lists. */
    private static final int LARGEST_FILE = 256 * 1024;

    @Inject
    private CalendarDesk desk;

    @Inject
    private ClockRecount clocks;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private transient List<CalendarDesk.Loaded> notices;
    private transient UploadedFile upload;
    private transient CalendarDesk.Progress progress;
    private CalendarChange change;
    private NoticeDraft draft;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** All notices, the latest first. */
    public List<CalendarDesk.Loaded> getNotices() {
        if (notices == null) {
            notices = desk.notices(currentUser.actor());
        }
        return notices;
    }

    /** The year after the last notice, which can be written down when its notice is out. */
    public int getNextYear() {
        return getNotices().get(0).year() + 1;
    }

    /** How many days of a notice are rest days, or make-up working days. */
    public long count(CalendarDesk.Loaded notice, boolean rest) {
        return notice.days().stream()
                .filter(day -> (day.kind() == Kind.REST_DAY) == rest)
                .count();
    }

    /** Looks at the file that was chosen: shows what it would change, stores nothing. */
    public void look() {
        giveUp();
        if (upload == null
                || upload.getFileName() == null
                || upload.getFileName().isEmpty()) {
            throw new InvalidInput("file", "admin.calendar.file.none");
        }
        if (upload.getSize() > LARGEST_FILE) {
            throw new InvalidInput("file", "admin.calendar.file.large");
        }
        String text = new String(upload.getContent(), StandardCharsets.UTF_8);
        NoticeDraft read = NoticeDraft.ofFile(text);
        change = desk.change(currentUser.actor(), read);
        draft = read;
    }

    /** Accepts what was shown, and begins to count the running clocks anew. */
    public void accept() {
        CalendarChange accepted = desk.accept(currentUser.actor(), draft, change.edition());
        giveUp();
        notices = null;
        progress = null;
        clocks.begin(currentUser.actor());
        area.say("admin.calendar.accepted", String.valueOf(accepted.year()), accepted.edition());
    }

    /** Leaves the file where it is. */
    public void giveUp() {
        change = null;
        draft = null;
    }

    /** How far the last counting has come; null if there never was one. Asked once a request, and by the page's poll. */
    public CalendarDesk.Progress getProgress() {
        if (progress == null) {
            progress = desk.progress(currentUser.actor()).orElse(null);
        }
        return progress;
    }

    /** Goes on where the counting was interrupted, and does not wait for its end. */
    public void recount() {
        clocks.begin(currentUser.actor());
        progress = null;
    }

    /** What the file that was looked at would change; null when none was. */
    public CalendarChange getChange() {
        return change;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }
}

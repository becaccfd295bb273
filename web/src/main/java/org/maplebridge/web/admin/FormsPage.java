package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.form.FormBook;
import org.maplebridge.form.FormField;
import org.maplebridge.form.FormLine;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** The forms of the dossier with their versions: what each requires, where it was read, how it looks filled in, and from when it is used. */
@Named
@ViewScoped
public class FormsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FormBook book;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private String chosen;
    private LocalDate from;
    private transient List<FormLine> lines;

    /** Lets the administrator in. */
    public void open() {
        area.enter();
    }

    /** The table, read once a request. */
    public List<FormLine> getLines() {
        if (lines == null) {
            lines = book.all(currentUser.actor());
        }
        return lines;
    }

    /** The versions that wait to be put in force, or whose day has not come. */
    public List<AdminArea.Choice> getWaiting() {
        return getLines().stream()
                .filter(FormLine::mayBePutInForce)
                .map(line -> new AdminArea.Choice(key(line), title(line)))
                .toList();
    }

    private static String key(FormLine line) {
        return line.form() + "-" + line.version();
    }

    private String title(FormLine line) {
        return line.name().in(reader.words().locale())
                + " · "
                + reader.words().say("form.book.version.of", line.version());
    }

    /** Puts the chosen version in force from the day. */
    public void put() {
        Optional<FormLine> line =
                getLines().stream().filter(each -> key(each).equals(chosen)).findFirst();
        if (line.isEmpty()) {
            throw new InvalidInput("which", "fault.required");
        }
        book.putInForce(currentUser.actor(), line.get().form(), line.get().version(), from);
        area.say("form.book.put.done", line.get().name(), line.get().version(), from);
        lines = null;
        chosen = null;
        from = null;
    }

    /** How many of a version's fields the paper is not issued without. */
    public long musts(FormLine line) {
        return line.fields().stream()
                .filter(field -> field.need() == FormField.Need.MUST)
                .count();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}

package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.ReminderBook;
import org.maplebridge.deadline.ReminderLevels;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/**
 * When people are reminded of limits: what holds for all, which limits go their own way, and one form for whichever of them the administrator has chosen.
 * The form decides over what was shown when it was opened.
 */
@Named("remindersPage")
@ViewScoped
public class RemindersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderBook book;

    @Inject
    private DeadlineRules rules;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private String code;
    private boolean withOthers;
    private String before;
    private boolean onTheDay;
    private String after;
    private ArrayList<Integer> seen;
    private transient ReminderLevels.Levels levels;

    /** Lets the administrator in, and opens the form of the limit in the address. */
    public void open() {
        area.enter();
        fill();
    }

    /** Opens the form of the limit that was chosen. */
    public void choose() {
        levels = null;
        fill();
    }

    private void fill() {
        if (code != null
                && getRules().stream().noneMatch(rule -> rule.code().value().equals(code))) {
            code = null;
        }
        List<Integer> own = code == null ? null : levels().own().get(new DeadlineCode(code));
        List<Integer> shown = code == null ? levels().usual() : levels().of(new DeadlineCode(code));
        withOthers = code != null && own == null;
        seen = withOthers ? null : new ArrayList<>(shown);
        before = joined(shown.stream().filter(days -> days > 0).toList());
        onTheDay = shown.contains(0);
        after = joined(
                shown.stream().filter(days -> days < 0).map(days -> -days).toList());
    }

    /** Decides what the form says. */
    public void decide() {
        List<Integer> days = new ArrayList<>(read("days", before));
        if (onTheDay) {
            days.add(0);
        }
        read("after", after).forEach(each -> days.add(-each));
        if (code == null) {
            book.decide(currentUser.actor(), seen, days);
        } else {
            book.decideFor(currentUser.actor(), code, seen, withOthers ? null : days);
        }
        levels = null;
        fill();
        area.say("admin.reminders.decided", getName());
    }

    private static List<Integer> read(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        List<Integer> days = new ArrayList<>();
        for (String part : typed.strip().split("[,，、\\s]+")) {
            if (!part.matches("[1-9][0-9]{0,2}")) {
                throw new InvalidInput(field, "fault.deadline.reminder.number", part);
            }
            days.add(Integer.valueOf(part));
        }
        return days;
    }

    private static String joined(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private ReminderLevels.Levels levels() {
        if (levels == null) {
            levels = book.levels(currentUser.actor());
        }
        return levels;
    }

    /** The limits, each once, by code. */
    public List<DeadlineRule> getRules() {
        List<DeadlineRule> all = rules.all();
        return all.stream()
                .filter(rule -> all.stream()
                        .noneMatch(other -> other.code().equals(rule.code()) && other.version() > rule.version()))
                .toList();
    }

    /** The limits that go their own way. */
    public List<DeadlineRule> getOwn() {
        return getRules().stream()
                .filter(rule -> levels().own().containsKey(rule.code()))
                .toList();
    }

    /** When people are reminded of a limit, in words. */
    public String told(DeadlineRule rule) {
        return told(levels().of(rule.code()));
    }

    /** The same of all limits that do not go their own way. */
    public String getUsual() {
        return told(levels().usual());
    }

    private String told(List<Integer> days) {
        return days.isEmpty()
                ? reader.words().say("admin.reminders.never")
                : days.stream()
                        .map(each -> reader.words()
                                .say(
                                        each > 0
                                                ? "admin.reminders.daysBefore"
                                                : each == 0 ? "admin.reminders.theDay" : "admin.reminders.daysAfter",
                                        Math.abs(each)))
                        .collect(Collectors.joining(reader.words().say("common.listSeparator")));
    }

    /** What the form is about, in words. */
    public String getName() {
        return getRules().stream()
                .filter(rule -> rule.code().value().equals(code))
                .map(rule -> rule.name().in(reader.words().locale()))
                .findFirst()
                .orElseGet(() -> reader.words().say("admin.reminders.all"));
    }

    /** The name of a limit with its code, to choose from. */
    public String label(DeadlineRule rule) {
        return rule.name().in(reader.words().locale()) + " · " + rule.code();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public boolean isWithOthers() {
        return withOthers;
    }

    public void setWithOthers(boolean withOthers) {
        this.withOthers = withOthers;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public boolean isOnTheDay() {
        return onTheDay;
    }

    public void setOnTheDay(boolean onTheDay) {
        this.onTheDay = onTheDay;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}

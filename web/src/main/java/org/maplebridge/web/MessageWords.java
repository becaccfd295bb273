package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import org.maplebridge.inbox.HouseMessage;
import org.maplebridge.inbox.MessageBox;
import org.maplebridge.inbox.RemindersToPeople;
import org.maplebridge.performance.DueDays;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.Pages;
import org.maplebridge.web.text.Reader;
import org.maplebridge.web.text.Words;

/** Puts messages into the reader's words, and knows the number at the bell. What a message of a later version says stays unsaid rather than spoil the page. */
@Named("messages")
@RequestScoped
public class MessageWords {

    private static final String CASE_PAGE = "/cases/case.xhtml";
    private static final String REFERRAL_PAGE = "/referrals/referral.xhtml";

    @Inject
    private MessageBox box;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private Pages pages;

    private Long unread;

    /** How many messages wait to be read; asked once a request. */
    public long getUnread() {
        if (unread == null) {
            unread = box.unread(currentUser.actor());
        }
        return unread;
    }

    /** The number has changed in this request. */
    void countAgain() {
        unread = null;
    }

    /** What a message says. */
    public String text(HouseMessage message) {
        JsonObject values = values(message);
        if (DueDays.TEMPLATE.equals(message.template())) {
            return days("message.duty.", values.getString("item", ""), values);
        }
        if (!RemindersToPeople.TEMPLATE.equals(message.template())) {
            return message.template();
        }
        String rule = values.getString(reader.isEnglish() ? "ruleEn" : "ruleZh", "");
        if (values.containsKey("dueAt")) {
            Instant dueAt = Instant.parse(values.getString("dueAt"));
            boolean over = !Instant.parse(values.getString("givenAt")).isBefore(dueAt);
            return words.say(over ? "message.reminder.hourOver" : "message.reminder.hour", rule, dueAt);
        }
        return days("message.reminder.", rule, values);
    }

    private String days(String sentence, String what, JsonObject values) {
        int left = values.getInt("left", 0);
        LocalDate dueOn = LocalDate.parse(values.getString("dueOn"));
        String how = left > 0 ? "before" : left == 0 ? "today" : "over";
        return words.say(sentence + how, what, dueOn, Math.abs(left));
    }

    /** What is to be said beside it: that it comes late, because the office was closed when it should have come; empty as a rule. */
    public String note(HouseMessage message) {
        JsonObject values = values(message);
        if (!values.containsKey("plannedFor")) {
            return "";
        }
        Instant planned = Instant.parse(values.getString("plannedFor"));
        Instant given = Instant.parse(values.getString("givenAt"));
        String missed = values.getString("missed", "");
        String late = given.isBefore(planned.plusSeconds(3600)) ? "" : words.say("message.reminder.late", planned);
        String others = missed.isEmpty() ? "" : words.say("message.reminder.missed", missed.split(",").length);
        return late.isEmpty() || others.isEmpty() ? late + others : late + " · " + others;
    }

    /** The number of the case or referral that it is about; empty if it is about none. */
    public String number(HouseMessage message) {
        return values(message).getString("number", "");
    }

    /** The page of what it is about; null if there is none. */
    public String href(HouseMessage message) {
        JsonObject values = values(message);
        boolean ofReferral = values.containsKey("referral");
        String page = ofReferral ? REFERRAL_PAGE : CASE_PAGE;
        String id = values.getString(ofReferral ? "referral" : "case", null);
        return id != null && pages.has(page) ? page + "?id=" + id : null;
    }

    private static JsonObject values(HouseMessage message) {
        try (JsonReader json = Json.createReader(new StringReader(message.values()))) {
            return json.readObject();
        }
    }
}

package org.maplebridge.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.maplebridge.basics.NotFound;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.deadline.RuleBook;
import org.maplebridge.deadline.RuleDraft;
import org.maplebridge.deadline.RuleEffect;
import org.maplebridge.web.security.CurrentUser;
import org.omnifaces.cdi.ViewScoped;

/**
 * One rule of the catalogue in all its versions, and the form in which the next is written; without a code, the form of a new rule. A version is
 * looked at first, with the running clocks that it would have counted otherwise, and put in force by a second act, as long as the form says the same.
 */
@Named("deadlinePage")
@ViewScoped
public class DeadlinePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DeadlineRules rules;

    @Inject
    private RuleBook book;

    @Inject
    private AdminArea area;

    @Inject
    private CurrentUser currentUser;

    private String code;
    private int latest;
    private RuleForm form = new RuleForm();
    private RuleDraft seen;
    private RuleEffect effect;

    /**
     * Opens the rule in the address, or an empty form.
     *
     * @throws NotFound if there is no such rule
     */
    public void open() {
        area.enter();
        if (isStored()) {
            DeadlineRule newest = getVersions().stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("fault.deadline.rule.unknown", code));
            latest = newest.version();
            form = new RuleForm(RuleDraft.after(newest));
        }
    }

    /** All versions, the newest first. */
    public List<DeadlineRule> getVersions() {
        return rules.all().stream()
                .filter(rule -> rule.code().value().equals(code))
                .toList();
    }

    /** Shows what the version would mean for running clocks. Stores nothing. */
    public void look() {
        seen = null;
        effect = book.effect(currentUser.actor(), form.draft());
        seen = form.draft();
    }

    /** Puts in force what was looked at; if the form has changed since, shows it again first. */
    public void putInForce() {
        if (!form.draft().equals(seen)) {
            look();
            area.say("admin.deadline.lookAgain");
            return;
        }
        int version = book.putInForce(currentUser.actor(), seen, latest);
        code = seen.code().strip();
        latest = version;
        form = new RuleForm(seen);
        form.setValidFrom(null);
        form.setValidTo(null);
        seen = null;
        effect = null;
        area.say("admin.deadline.inForce", code, version);
    }

    public boolean isStored() {
        return code != null && !code.isBlank();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public RuleForm getForm() {
        return form;
    }

    /** What was found when it was looked at; null before. */
    public RuleEffect getEffect() {
        return effect;
    }

    public List<DayUnit> getUnits() {
        return List.of(DayUnit.values());
    }

    public List<Extension.By> getWhoAgrees() {
        return List.of(Extension.By.values());
    }

    public List<Extension.From> getCountedFrom() {
        return List.of(Extension.From.values());
    }

    public List<PauseEvent> getPauses() {
        return List.of(PauseEvent.values());
    }

    public List<Evidence> getGrades() {
        return List.of(Evidence.values());
    }
}

package org.maplebridge.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.form.FormField;
import org.maplebridge.form.FormOrder;
import org.maplebridge.form.FormSheet;
import org.maplebridge.form.Forms;
import org.maplebridge.intake.Drafts;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.text.Reader;
import org.omnifaces.cdi.ViewScoped;

/** A form of the dossier laid open over a case: what the case says stands in its fields, the rest is asked, and the paper is issued. */
@Named
@ViewScoped
public class FormPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DRAFT_NAME = "form";
    private static final String FORM = "sheet";

    @Inject
    private Forms forms;

    @Inject
    private Drafts drafts;

    @Inject
    private CaseWatch watch;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Reader reader;

    private String caseParam;
    private String code;
    private FormSheet sheet;
    private ArrayList<Row> rows;

    /**
     * Opens the page.
     *
     * @throws NotFound if the address names no case, or no form
     */
    public void open() {
        refresh();
        rows = rowsOf(sheet);
    }

    private void refresh() {
        watch.look(getCaseId());
        sheet = forms.open(currentUser.actor(), getCaseId(), code);
    }

    public UUID getCaseId() {
        try {
            return UUID.fromString(caseParam);
        } catch (IllegalArgumentException | NullPointerException noId) {
            throw new NotFound("fault.case.notFound");
        }
    }

    private static ArrayList<Row> rowsOf(FormSheet sheet) {
        ArrayList<Row> rows = new ArrayList<>();
        sheet.lines().forEach(line -> rows.add(new Row(line)));
        return rows;
    }

    /** Issues the paper. If the case was changed meanwhile, what was typed stays and the page shows what differs. */
    public String issue() {
        Map<String, String> typed = new LinkedHashMap<>();
        rows.forEach(row -> typed.put(row.line.name(), row.value == null ? "" : row.value));
        try {
            forms.issue(
                    currentUser.actor(),
                    getCaseId(),
                    sheet.caseVersion(),
                    new FormOrder(sheet.form(), sheet.version(), typed));
        } catch (StaleEdit stale) {
            Map<String, String> before = said(sheet);
            sheet = forms.open(currentUser.actor(), getCaseId(), code);
            Map<String, String> mine = new LinkedHashMap<>();
            rows.forEach(row -> mine.put(name(row.line), row.value == null ? "" : row.value));
            watch.overtaken(FORM, before, said(sheet), mine);
            return null;
        }
        drafts.discard(currentUser.actor(), DRAFT_NAME, getSubject());
        FacesContext context = FacesContext.getCurrentInstance();
        String sentence = reader.words().say("form.issued", sheet.name());
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        context.getExternalContext().getFlash().setKeepMessages(true);
        return "/cases/case.xhtml?faces-redirect=true&id=" + getCaseId() + "&tab=papers";
    }

    /** Gives up what was typed and shows what the case says. */
    public void giveUp() {
        drafts.discard(currentUser.actor(), DRAFT_NAME, getSubject());
        open();
    }

    private Map<String, String> said(FormSheet of) {
        Map<String, String> said = new LinkedHashMap<>();
        of.lines().forEach(line -> said.put(name(line), line.said()));
        return said;
    }

    private String name(FormSheet.Line line) {
        return line.label().in(reader.words().locale());
    }

    public FormSheet getSheet() {
        return sheet;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** What a draft of this form belongs to. */
    public String getSubject() {
        return caseParam + ":" + code;
    }

    public String getCaseParam() {
        return caseParam;
    }

    public void setCaseParam(String caseParam) {
        this.caseParam = caseParam;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** A field and what is typed into it. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final FormSheet.Line line;
        private String value;

        Row(FormSheet.Line line) {
            this.line = line;
            this.value = line.said();
        }

        public FormSheet.Line getLine() {
            return line;
        }

        /** Whether the paper is not issued without it. */
        public boolean isMust() {
            return line.need() == FormField.Need.MUST;
        }

        /** The key of the sentence below the field; null if there is nothing to say. */
        public String getHelp() {
            return line.known()
                    ? "form.field.known"
                    : switch (line.need()) {
                        case MUST -> null;
                        case HAND -> "form.field.hand";
                        case MAY -> "form.field.may";
                    };
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }
}

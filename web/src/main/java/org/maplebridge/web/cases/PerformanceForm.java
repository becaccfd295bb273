package org.maplebridge.web.cases;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.performance.BreachWay;
import org.maplebridge.performance.Decision;
import org.maplebridge.performance.PerformanceReport;
import org.maplebridge.performance.Performances;
import org.primefaces.model.file.UploadedFile;

/** What is typed for the act that was chosen on the page of a performance. */
public class PerformanceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal amount;
    private LocalDate on;
    private String words;
    private boolean atOnce;
    private String answer;
    private BreachWay way;
    private String outcome;
    private String body;
    private String number;
    private LocalDate servedOn;
    private String paper;
    private transient UploadedFile file;

    Performances.Report report() {
        return new Performances.Report(
                Money.ofNullable(amount), on, words, provingPaper(DocumentCategory.PERFORMANCE_PROOF));
    }

    Decision.Entry decision() {
        return new Decision.Entry(outcome, body, number, on, servedOn);
    }

    PerformanceReport.Answer said() {
        return answer == null || answer.isBlank() ? null : PerformanceReport.Answer.valueOf(answer);
    }

    /** The paper that was chosen, or else the file that was brought; null without. */
    ProvingPaper provingPaper(DocumentCategory category) {
        if (file != null && file.getFileName() != null && !file.getFileName().isBlank()) {
            UploadedFile brought = file;
            return ProvingPaper.handedIn(category, brought.getFileName(), brought.getContentType(), () -> {
                try {
                    return brought.getInputStream();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
        return paper == null || paper.isBlank() ? null : ProvingPaper.onFile(UUID.fromString(paper));
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    /** The day that the act is about. */
    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    /** How, or why. */
    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    /** Whether the payee stands beside and says so at once. */
    public boolean isAtOnce() {
        return atOnce;
    }

    public void setAtOnce(boolean atOnce) {
        this.atOnce = atOnce;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public BreachWay getWay() {
        return way;
    }

    public void setWay(BreachWay way) {
        this.way = way;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getServedOn() {
        return servedOn;
    }

    public void setServedOn(LocalDate servedOn) {
        this.servedOn = servedOn;
    }

    /** The id of the paper on the case's file that shows it. */
    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    /** A file that shows it and lies not on the case's file yet. */
    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}

package org.maplebridge.web.why;

import java.time.LocalDate;
import java.util.List;

/**
 * Why a limit ends on its day, in the reader's words.
 *
 * @param limit       what the limit is called and how long it is
 * @param standing    how it stands, where it does not simply run; else null
 * @param dueOn       its last day; null while it stands still
 * @param provisional whether the day may move with a notice that is not published yet
 * @param steps       every counted step, a sentence each
 * @param source      the law, and what follows when the day has passed
 */
public record Reason(
        String limit, String standing, LocalDate dueOn, boolean provisional, List<String> steps, String source) {}

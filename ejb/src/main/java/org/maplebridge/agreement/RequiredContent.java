package org.maplebridge.agreement;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What an organisation's form of agreement can demand beyond what every agreement must have. The laws prescribe form more than content: 人民调解法 29 says what
 * an agreement may state, and 企业劳动争议协商调解规定 what it should.
 */
public enum RequiredContent {
    /** 各方责任: each side's responsibility for what has happened. */
    RESPONSIBILITIES,
    /** 收款账户: every payment says into which account. */
    ACCOUNT,
    /** 逾期责任: every payment says what a delay costs. */
    REMEDY,
    /** 解决的请求: every term says which claims it settles. */
    SETTLES;

    /** Where a text lacks it: the terms by number, 0 for the paragraphs; nowhere if it is there. */
    List<Integer> lackingIn(AgreementText text) {
        return switch (this) {
            case RESPONSIBILITIES -> AgreementText.said(text.responsibilities()) == null ? List.of(0) : List.of();
            case ACCOUNT -> terms(text, term -> term.kind() == TermKind.MONEY && term.account() == null);
            case REMEDY -> terms(text, term -> term.kind() == TermKind.MONEY && term.remedy() == null);
            case SETTLES -> terms(text, term -> term.settles().isEmpty());
        };
    }

    private static List<Integer> terms(AgreementText text, Predicate<AgreementText.TermLine> lacks) {
        return IntStream.range(0, text.terms().size())
                .filter(i -> lacks.test(text.terms().get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** The text in which the administrator reads where the demand comes from. */
    public String noteKey() {
        return "admin.contents.note." + name();
    }
}

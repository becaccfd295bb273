package org.maplebridge.performance;

/**
 * Which part of an agreement a duty is: stays the same however often days and sums are worked out anew.
 *
 * @param of     what kind of part
 * @param term   the term's number; 0 for an application
 * @param branch the branch's number; 0 if the term has none, or for what is owed in any branch
 * @param part   the instalment's number; 0 if it is owed at once; for an application the determination's number
 */
record DutyKey(Of of, int term, int branch, int part) {

    /** What a duty comes from. */
    enum Of {
        /** A term, or a branch of it. */
        TERM("履行"),
        /** What is paid before anything has been decided. */
        ADVANCE("先行支付"),
        /** What was paid too much after a decision was reversed. */
        REFUND("退还"),
        /** What a delay costs. */
        INTEREST("逾期利息"),
        /** Somebody must apply for what the agreement waits for. */
        APPLICATION("申请认定");

        private final String onPaper;

        Of(String onPaper) {
            this.onPaper = onPaper;
        }

        /** What the office calls it. */
        String onPaper() {
            return onPaper;
        }
    }

    static DutyKey refund(int term) {
        return new DutyKey(Of.REFUND, term, 0, 0);
    }

    static DutyKey application(int determination) {
        return new DutyKey(Of.APPLICATION, 0, 0, determination);
    }

    DutyKey interest() {
        return new DutyKey(Of.INTEREST, term, branch, part);
    }
}

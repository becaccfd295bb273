package org.maplebridge.deadline;

/** What can make a clock stand still. Each rule lists the events that it bows to; it runs on through all others. */
public enum PauseEvent implements Worded {
    /** The commission holds its acceptance while the parties mediate (暂缓受理). */
    ACCEPTANCE_ON_HOLD,
    /** The mediation waits for an appraisal, a determination, an heir; agreed by the parties (中止调解). */
    MEDIATION_SUSPENDED,
    /** The arbitration is suspended (中止审理). */
    PROCEEDINGS_SUSPENDED,
    /** Papers are served by public notice (公告送达). */
    SERVICE_BY_NOTICE,
    /** Limitation is suspended by force majeure or another just cause (时效中止). */
    LIMITATION_SUSPENDED,
    /** The applicant lost time through no fault of his own (非因自身原因耽误). */
    DELAY_WITHOUT_FAULT,
    /** An authority waits for the conclusion of a court or another authority (等待其他机关结论). */
    AWAITING_CONCLUSION;

    @Override
    public String textKey() {
        return "deadline.pause." + name();
    }
}

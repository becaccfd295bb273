package org.maplebridge.agreement;

/** A decision of a third body, or an event, on which a term may depend. */
public enum DeterminationKind {
    /** 工伤认定 (工伤保险条例 17). */
    WORK_INJURY("工伤认定"),
    /** 劳动能力鉴定（伤残等级）. */
    DISABILITY_GRADE("劳动能力鉴定"),
    /** 交通事故认定. */
    TRAFFIC_ACCIDENT("交通事故认定"),
    /** 法院裁判. */
    COURT_DECISION("人民法院裁判"),
    /** 行政决定. */
    AUTHORITY_DECISION("行政决定"),
    /** 其他事实. */
    OTHER_EVENT("条件成就的确认");

    private final String onPaper;

    DeterminationKind(String onPaper) {
        this.onPaper = onPaper;
    }

    /** What the paper calls it. */
    String onPaper() {
        return onPaper;
    }
}

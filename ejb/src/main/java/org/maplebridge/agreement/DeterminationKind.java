package org.maplebridge.agreement;

import java.util.List;
import java.util.stream.IntStream;

/** A decision of a third body, or an event, on which a term may depend. */
public enum DeterminationKind {
    /** 工伤认定 (工伤保险条例 17). */
    WORK_INJURY("工伤认定", "认定为工伤（工亡）", "不予认定为工伤（工亡）"),
    /** 劳动能力鉴定（伤残等级）. */
    DISABILITY_GRADE("劳动能力鉴定"),
    /** 交通事故认定. */
    TRAFFIC_ACCIDENT("交通事故认定", "全部责任", "主要责任", "同等责任", "次要责任", "无责任"),
    /** 法院裁判. */
    COURT_DECISION("人民法院裁判"),
    /** 行政决定. */
    AUTHORITY_DECISION("行政决定"),
    /** 其他事实. */
    OTHER_EVENT("条件成就的确认");

    /** The grades of disability, the gravest first (劳动能力鉴定标准: 一级 to 十级). */
    static final int LOWEST_GRADE = 1;

    static final int HIGHEST_GRADE = 10;

    private static final List<String> GRADES = IntStream.rangeClosed(LOWEST_GRADE, HIGHEST_GRADE)
            .mapToObj(String::valueOf)
            .toList();

    private final String onPaper;
    private final List<String> usual;

    DeterminationKind(String onPaper, String... usual) {
        this.onPaper = onPaper;
        this.usual = List.of(usual);
    }

    /** The grades as outcomes, the gravest first. */
    public static List<String> grades() {
        return GRADES;
    }

    /** How it usually ends, to begin with; none where every case is different. */
    public List<String> usualOutcomes() {
        return usual;
    }

    /** What the paper calls it. */
    String onPaper() {
        return onPaper;
    }
}

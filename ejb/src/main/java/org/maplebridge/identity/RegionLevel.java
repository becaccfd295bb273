package org.maplebridge.identity;

import java.util.Arrays;

/** The floors of the region tree, each with the length of its codes in digits. */
public enum RegionLevel {
    /** 市. */
    CITY(4),
    /** 县市区. */
    COUNTY(6),
    /** 乡镇街道. */
    TOWN(9),
    /** 村社区. */
    VILLAGE(12),
    /** 网格. */
    GRID(15);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** How long a code of this level is. */
    public int digits() {
        return digits;
    }

    /** The level whose codes have this many digits, or null. */
    static RegionLevel ofLength(int length) {
        return Arrays.stream(values())
                .filter(level -> level.digits == length)
                .findFirst()
                .orElse(null);
    }
}

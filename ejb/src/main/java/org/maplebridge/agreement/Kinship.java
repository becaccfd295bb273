package org.maplebridge.agreement;

/** How somebody was near to who has died (近亲属: 配偶、子女、父母). */
public enum Kinship {
    /** 配偶. */
    SPOUSE,
    /** 子女. */
    CHILD,
    /** 父母. */
    PARENT
}

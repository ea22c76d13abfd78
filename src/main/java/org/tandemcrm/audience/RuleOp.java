package org.tandemcrm.audience;

/** How a rule compares what is known of a person. */
public enum RuleOp {
    IS("is one of"),
    IS_NOT("is none of"),
    CONTAINS("contains"),
    CONTAINS_NOT("doesn't contain"),
    STARTS_WITH("starts with"),
    AT_LEAST("is at least"),
    AT_MOST("is at most"),
    BEFORE("lies before"),
    AFTER("lies after"),
    WITHIN_LAST("lies within the last days"),
    NOT_WITHIN_LAST("does not lie within the last days, or never was"),
    WITHIN_NEXT("lies within the next days");

    private final String label;

    RuleOp(String label) {
        this.label = label;
    }

    /** The words that a person reads between the field and the value. */
    public String label() {
        return label;
    }

    /** Whether the value is a number of days. */
    public boolean countsDays() {
        return this == WITHIN_LAST || this == NOT_WITHIN_LAST || this == WITHIN_NEXT;
    }

    /** Whether it asks for the opposite of another comparison. */
    boolean isDenial() {
        return this == IS_NOT || this == CONTAINS_NOT || this == NOT_WITHIN_LAST;
    }
}

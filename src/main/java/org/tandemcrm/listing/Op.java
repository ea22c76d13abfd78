package org.tandemcrm.listing;

import java.util.Optional;

/**
 * How a filter compares; in the URL {@code field.gte=15}, and nothing behind the field for
 * equality.
 */
public enum Op {
    IS("", "is"),
    NOT("not", "is not"),
    CONTAINS("contains", "contains"),
    GT("gt", "after"),
    GTE("gte", "from"),
    LT("lt", "before"),
    LTE("lte", "to"),
    EMPTY("empty", "is empty");

    private final String suffix;
    private final String words;

    Op(String suffix, String words) {
        this.suffix = suffix;
        this.words = words;
    }

    static Optional<Op> ofSuffix(String suffix) {
        for (Op op : values()) {
            if (op != IS && op.suffix.equals(suffix)) {
                return Optional.of(op);
            }
        }
        return Optional.empty();
    }

    String parameter(String field) {
        return this == IS ? field : field + "." + suffix;
    }

    /** As a person says it on a chip; "more than" for numbers, "after" for days. */
    String words(Kind kind) {
        if (kind.isCalendar() || this != GT && this != LT) {
            return words;
        }
        return this == GT ? "more than" : "less than";
    }

    boolean isOrder() {
        return this == GT || this == GTE || this == LT || this == LTE;
    }

    /** Only lists of equal values are written with commas; elsewhere a comma is text. */
    boolean splitsAtCommas() {
        return this == IS || this == NOT;
    }
}

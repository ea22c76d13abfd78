package org.tandemcrm.listing;

/** What a column holds: decides its SQL type, its operators and its place in the filter bar. */
public enum Kind {
    TEXT("text", "''"),
    NUMBER("numeric", "'-infinity'"),
    MONEY("numeric", "'-infinity'"),
    DATE("date", "'-infinity'"),
    MOMENT("timestamptz", "'-infinity'"),
    CHOICE("text", "''"),
    FLAG("boolean", "false");

    private final String sqlType;
    private final String lowest;

    Kind(String sqlType, String lowest) {
        this.sqlType = sqlType;
        this.lowest = lowest;
    }

    String sqlType() {
        return sqlType;
    }

    /** The literal that stands for a missing value in a sort key, which may not be null. */
    String lowest() {
        return lowest;
    }

    boolean isRange() {
        return this == NUMBER || this == MONEY || this == DATE || this == MOMENT;
    }

    boolean isCalendar() {
        return this == DATE || this == MOMENT;
    }
}

package org.tandemcrm.deal;

/** Which open deals somebody wants to see. */
public enum Standing {
    ALL("All", ""),
    IDLE("Standing still", " and " + BoardSql.IDLE),
    STEPLESS("Without a next step", " and " + BoardSql.STEPLESS);

    private final String label;
    private final String condition;

    Standing(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }
}

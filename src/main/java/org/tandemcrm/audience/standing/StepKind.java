package org.tandemcrm.audience.standing;

/** What one step of a standing campaign is. */
public enum StepKind {
    MAIL("Email"),
    PRINT("Print run"),
    TASK("Task");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

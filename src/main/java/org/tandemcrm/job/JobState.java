package org.tandemcrm.job;

/** How far a piece of long work is. */
public enum JobState {
    QUEUED("Waiting"),
    RUNNING("Running"),
    DONE("Done"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String label;

    JobState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}

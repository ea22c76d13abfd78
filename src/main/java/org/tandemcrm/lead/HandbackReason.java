package org.tandemcrm.lead;

/** Why sales gives a lead back to marketing. */
public enum HandbackReason {
    TIMING("Timing"),
    BUDGET("Budget"),
    NO_NEED("No need seen"),
    WRONG_PERSON("Wrong person"),
    COMPETITOR("Competitor"),
    UNREACHABLE("Unreachable");

    private final String label;

    HandbackReason(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

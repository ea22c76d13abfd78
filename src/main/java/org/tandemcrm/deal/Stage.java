package org.tandemcrm.deal;

/** How far a deal is. */
public enum Stage {
    ACCEPTED("Accepted"),
    NEEDS_UNDERSTOOD("Needs understood"),
    PROPOSAL("Proposal"),
    VERBAL_YES("Verbal yes");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

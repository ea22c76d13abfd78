package org.tandemcrm.lead;

/** Where a lead is on its way. */
public enum LeadState {
    OPEN("Open"),
    DEAL("Deal open"),
    WON("Won"),
    LOST("Lost");

    private final String label;

    LeadState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

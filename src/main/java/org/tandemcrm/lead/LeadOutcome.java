package org.tandemcrm.lead;

/** How the pursuit of a purchase ended. */
public enum LeadOutcome {
    WON("Won"),
    LOST("Lost");

    private final String label;

    LeadOutcome(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

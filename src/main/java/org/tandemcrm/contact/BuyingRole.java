package org.tandemcrm.contact;

/** What part someone has in a purchase. */
public enum BuyingRole {
    DECISION_MAKER("Decision maker"),
    ECONOMIC_BUYER("Economic buyer"),
    INFLUENCER("Influencer"),
    USER("User"),
    GATEKEEPER("Gatekeeper"),
    CHAMPION("Champion");

    private final String label;

    BuyingRole(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

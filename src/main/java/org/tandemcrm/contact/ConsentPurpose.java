package org.tandemcrm.contact;

/** What a person may be written or called for. */
public enum ConsentPurpose {
    MAILING("Mailings"),
    PERSONAL("Personal contact");

    private final String label;

    ConsentPurpose(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

package org.tandemcrm.campaign;

/** Where an advertisement stands or is heard. */
public enum Medium {
    PRINT("Print"),
    RADIO("Radio"),
    WEB("Web"),
    SOCIAL("Social media");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

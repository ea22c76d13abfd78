package org.tandemcrm.contact;

/** What a person said about being contacted. */
public enum ConsentState {
    GIVEN("Given"),
    REFUSED("Refused"),
    UNKNOWN("Not asked");

    private final String label;

    ConsentState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

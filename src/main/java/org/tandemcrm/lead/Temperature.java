package org.tandemcrm.lead;

/** A lead's present willingness to buy. */
public enum Temperature {
    COLD("Cold"),
    WARM("Warm"),
    HOT("Hot");

    private final String label;

    Temperature(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

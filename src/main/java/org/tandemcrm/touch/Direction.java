package org.tandemcrm.touch;

/** Who reached whom. */
public enum Direction {
    INBOUND("They reached us"),
    OUTBOUND("We reached them");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

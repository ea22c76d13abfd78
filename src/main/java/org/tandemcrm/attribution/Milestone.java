package org.tandemcrm.attribution;

/** A position in a journey on which something turned. */
public enum Milestone {
    FIRST("First response"),
    WARMING("Made the lead warm"),
    ACCEPTANCE("Last before sales took over"),
    LAST("Last before the close");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

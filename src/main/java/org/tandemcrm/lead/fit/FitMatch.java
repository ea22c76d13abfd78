package org.tandemcrm.lead.fit;

/** How a rule compares what is known with what is wanted. */
public enum FitMatch {
    ONE_OF("is one of"),
    CONTAINS("contains one of"),
    BETWEEN("lies between");

    private final String label;

    FitMatch(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

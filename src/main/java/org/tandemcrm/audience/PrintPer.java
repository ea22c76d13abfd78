package org.tandemcrm.audience;

/** Who shares one copy of what is printed. */
public enum PrintPer {
    PERSON("one for each person"),
    HOUSEHOLD("one for each address"),
    COMPANY("one for each company");

    private final String label;

    PrintPer(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

package org.tandemcrm.dashboard;

/** Which other days stand beside those that a page is about. */
public enum Compare {
    YEAR("Same days last year", "last year"),
    BEFORE("The days just before", "before"),
    NONE("Nothing", "");

    private final String label;
    private final String words;

    Compare(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** The words that a person chooses by. */
    public String label() {
        return label;
    }

    /** The words behind an amount of those days, as in "€1,000 last year". */
    public String words() {
        return words;
    }
}

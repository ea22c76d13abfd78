package org.tandemcrm.audience.standing;

/** How somebody's way through a standing campaign ended. */
public enum LeftWhy {
    THROUGH("Went through every step"),
    RESPONDED("Responded"),
    WARMED("Became warm, or sales talks to them"),
    OPTED_OUT("Opted out of mailings"),
    GONE("No longer among the contacts");

    private final String label;

    LeftWhy(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

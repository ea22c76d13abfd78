package org.tandemcrm.touch;

/** How a touch ended. */
public enum Outcome {
    NO_ANSWER("No answer"),
    LEFT_MESSAGE("Left message"),
    TALKED("Talked"),
    MEETING_SET("Meeting set"),
    NOT_NOW("Not now"),
    WRONG_PERSON("Wrong person"),
    ASKED_PRICE("Asked for a price"),
    SENT_MATERIAL("Sent material"),
    OTHER("Other");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

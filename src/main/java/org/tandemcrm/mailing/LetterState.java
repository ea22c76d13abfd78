package org.tandemcrm.mailing;

/** What became of one letter. */
public enum LetterState {
    WAITING("Waiting"),
    SENDING("Being sent"),
    SENT("Sent"),
    UNKNOWN("Unknown"),
    REFUSED("Refused by the mail server"),
    LEFT_OUT("Left out");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

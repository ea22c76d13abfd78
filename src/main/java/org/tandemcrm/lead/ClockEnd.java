package org.tandemcrm.lead;

/** What ended the clock of a lead. */
public enum ClockEnd {
    /** Somebody of us tried to reach them. */
    ATTEMPT(true),
    /** They called, or came, before anybody tried. */
    THEY_CALLED(true),
    /** A salesperson accepted the lead. */
    ACCEPTED(true),
    /** It was handed back or concluded before anybody tried. */
    PARTED(false),
    /** It cooled before anybody tried. */
    COOLED(false);

    private final boolean answer;

    ClockEnd(boolean answer) {
        this.answer = answer;
    }

    /** Whether the customer got an answer; otherwise how long it would have taken stays unknown. */
    public boolean isAnswer() {
        return answer;
    }
}

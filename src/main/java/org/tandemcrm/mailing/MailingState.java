package org.tandemcrm.mailing;

/** How far the sending of a mail is. */
public enum MailingState {
    DRAFT("Not sent yet"),
    SENDING("Being sent"),
    PAUSED("Paused"),
    STOPPED("Stopped"),
    DONE("Sent");

    private final String label;

    MailingState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

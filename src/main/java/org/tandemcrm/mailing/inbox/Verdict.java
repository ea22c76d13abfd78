package org.tandemcrm.mailing.inbox;

/** What a message that came back is. */
public enum Verdict {
    REPLY("A person wrote"),
    OPT_OUT("Asks for no more mail"),
    COMPLAINT("Reported as spam"),
    BOUNCED("Came back"),
    HELD_UP("Refused for now"),
    DELAYED("Still on its way"),
    MACHINE("A machine answered"),
    OWN("A letter of ours"),
    UNREADABLE("Cannot be read");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether a letter of ours did not reach its mailbox. */
    boolean isReturn() {
        return this == BOUNCED || this == HELD_UP;
    }

    /** Whether a server tells what became of one letter. */
    boolean isReport() {
        return isReturn() || this == DELAYED || this == COMPLAINT;
    }

    /** Whether a person stands behind it. */
    boolean isOfPerson() {
        return this == REPLY || this == OPT_OUT;
    }
}

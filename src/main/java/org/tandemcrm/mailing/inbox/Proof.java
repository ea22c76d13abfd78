package org.tandemcrm.mailing.inbox;

/** Whether a message proves that it comes from the mailbox that it names. */
public enum Proof {
    PROVEN("Sender proven"),
    DISPROVEN("Sender not proven"),
    UNCHECKED("Sender not checked");

    private final String label;

    Proof(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

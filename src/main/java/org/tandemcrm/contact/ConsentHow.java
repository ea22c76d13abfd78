package org.tandemcrm.contact;

/** By which way an answer about being contacted came to us. */
public enum ConsentHow {
    HAND("Entered by hand"),
    IMPORT("Came with an import"),
    PROGRAM("Entered by a program"),
    FORM("Ticked on a form"),
    CONFIRMED("Confirmed by email"),
    PREFERENCES("Chosen on the page of preferences"),
    ONE_CLICK("Unsubscribed in the mail program"),
    REPLY("Asked in a reply"),
    COMPLAINT("Reported a letter as spam"),
    TAKEN_BACK("Taken back by one of us"),
    MERGED("Said by the same person, who was entered twice"),
    SUPPRESSED("This address had opted out before"),
    UNRECORDED("Known from before this record was kept");

    private final String label;

    ConsentHow(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** Whether the person said so with the mailbox or a letter of ours in hand. */
    boolean provesMailbox() {
        return this == CONFIRMED || this == PREFERENCES || this == HAND;
    }
}

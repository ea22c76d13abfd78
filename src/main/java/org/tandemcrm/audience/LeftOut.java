package org.tandemcrm.audience;

/**
 * Why somebody whom the rules find is left out all the same (R3). Of several reasons the first
 * stands.
 */
public enum LeftOut {
    OPTED_OUT("Opted out of mailings"),
    NOT_AGREED("Never agreed to mailings by email, as your country asks"),
    IN_DEAL("In an open deal"),
    HOT("Hot: sales talks to them"),
    WARM("Warm: sales talks to them"),
    OVER_CAP("Got as many mailings as one person may get"),
    NO_ADDRESS("No address for this channel"),
    MAIL_RETURNS("Mail to their address comes back");

    private final String label;

    LeftOut(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

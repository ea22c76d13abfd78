package org.tandemcrm.campaign;

/** How somebody reacted to a campaign. */
public enum ResponseKind {
    SCANNED("Scanned a code"),
    CLICKED("Clicked a link"),
    FORM("Sent a form"),
    ATTENDED("Attended"),
    REPLIED("Replied"),
    CALLED("Called us"),
    ASKED_PRICE("Asked for a price"),
    REFERRED("Came by referral"),
    OTHER("Other");

    private final String label;

    ResponseKind(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

package org.tandemcrm.lead;

/** A sort of fact that moves the temperature; its points are a setting of the company. */
public enum EvidenceKind {
    SCANNED("Scanned a code"),
    CLICKED("Clicked a link"),
    FORM("Sent a form"),
    ATTENDED("Attended"),
    REPLIED("Replied"),
    CALLED("Called us"),
    ASKED_PRICE("Asked for a price"),
    REFERRED("Came by referral"),
    /** Said so when asked: it earns the campaign its credit, and never any points. */
    HEARD("Heard of us"),
    OTHER("Other"),
    MEETING_HELD("Held a meeting"),
    NEED_GIVEN("Gave a need"),
    NOT_NOW("Said not now"),
    OBJECTION("Objected"),
    UNSUBSCRIBED("Unsubscribed"),
    BOUNCED("Mail bounced");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

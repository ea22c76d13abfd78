package org.tandemcrm.campaign;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

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
    HEARD("Heard of us"),
    OTHER("Other");

    private final String label;

    ResponseKind(String label) {
        this.label = label;
    }

    /** The way by which such a response usually comes, where there is a usual one. */
    public @Nullable Channel usualChannel() {
        return switch (this) {
            case SCANNED, CLICKED, FORM -> Channel.WEB;
            case ATTENDED -> Channel.EVENT;
            case CALLED -> Channel.PHONE;
            case REPLIED, ASKED_PRICE, REFERRED, HEARD, OTHER -> null;
        };
    }

    /** What happened, in words: "Replied to Spring mailing". */
    public String sentence(String campaign) {
        return switch (this) {
            case SCANNED -> "Scanned a code of " + campaign;
            case CLICKED -> "Clicked a link of " + campaign;
            case FORM -> "Sent a form of " + campaign;
            case ATTENDED -> "Attended " + campaign;
            case REPLIED -> "Replied to " + campaign;
            case CALLED -> "Called us about " + campaign;
            case ASKED_PRICE -> "Asked for a price after " + campaign;
            case REFERRED -> "Came by referral from " + campaign;
            case HEARD -> "Heard of us by " + campaign;
            case OTHER -> "Answered " + campaign;
        };
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

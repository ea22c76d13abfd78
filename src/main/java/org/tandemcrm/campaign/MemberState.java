package org.tandemcrm.campaign;

/** What became of one person whom a campaign was meant for. */
public enum MemberState {
    TARGETED("Targeted"),
    SENT("Sent"),
    BOUNCED("Bounced"),
    RESPONDED("Responded"),
    OPTED_OUT("Opted out");

    private final String label;

    MemberState(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }
}

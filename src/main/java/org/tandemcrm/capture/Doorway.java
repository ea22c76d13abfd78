package org.tandemcrm.capture;

import org.tandemcrm.campaign.CampaignStatus;

/** Whether strangers may come in by what belongs to a campaign. */
public enum Doorway {
    /** The campaign has not begun, and sales knows nothing of it (R7). */
    EARLY,
    /** It runs, or is over: late answers count. */
    OPEN,
    /** It was cancelled, or lies in the trash. */
    SHUT;

    static Doorway of(CampaignStatus status, boolean discarded) {
        if (discarded) {
            return SHUT;
        }
        return switch (status) {
            case PLANNED, BRIEFED -> EARLY;
            case RUNNING, ENDED -> OPEN;
            case CANCELLED -> SHUT;
        };
    }
}

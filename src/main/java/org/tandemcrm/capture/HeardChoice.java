package org.tandemcrm.capture;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * One answer to "How did you hear of us?".
 *
 * @param label what strangers read, as in "On the radio"
 * @param campaign the campaign that earns the credit, if it is one of ours
 */
public record HeardChoice(String label, @Nullable CampaignId campaign) {

    /** A line without words is none; it only keeps the place of those below it. */
    boolean isSaid() {
        return !label.isBlank();
    }
}

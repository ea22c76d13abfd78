package org.tandemcrm.capture;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * A tracked link, about to be made: to an address of the web or to one of our forms.
 *
 * @param label by which the marketer knows it, as in "Flyer for the fair"
 */
public record NewLink(
        CampaignId campaign,
        String label,
        Medium medium,
        @Nullable String target,
        @Nullable FormId form) {}

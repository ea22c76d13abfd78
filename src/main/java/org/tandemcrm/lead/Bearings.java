package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.user.UserId;

/**
 * How to go about a lead now.
 *
 * @param campaign the one that they answered last
 * @param answeredAt when they last came to us
 * @param proposedChannel how they came then
 * @param bindingChannel the same where leaving it wants a reason (R6)
 * @param cold whether an approach of ours wants a reason (R2)
 * @param clockFrom when the clock that runs was started
 */
public record Bearings(
        @Nullable CampaignId campaign,
        @Nullable Instant answeredAt,
        @Nullable Channel proposedChannel,
        @Nullable Channel bindingChannel,
        boolean cold,
        @Nullable Instant clockFrom,
        @Nullable Instant clockUntil,
        @Nullable UserId claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil) {}

package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.user.UserId;

/**
 * How to go about a lead now.
 *
 * @param campaign the one that they answered last
 * @param answer how they came to us last
 * @param bindingChannel the channel of the answer where leaving it wants a reason (R6)
 * @param refused ways by which their main person does not want to hear from us
 * @param cold whether an approach of ours wants a reason (R2)
 * @param clockFrom when the clock that runs was started
 * @param clockLeft the part of its time that is left, in percent
 */
public record Bearings(
        @Nullable CampaignId campaign,
        @Nullable Answer answer,
        @Nullable Channel bindingChannel,
        Set<Channel> refused,
        boolean cold,
        @Nullable Instant clockFrom,
        @Nullable Instant clockUntil,
        int clockLeft,
        @Nullable UserId claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedUntil) {

    /**
     * What they did when they came to us.
     *
     * @param what in words, as in "Replied to Spring mailing"
     * @param words what they said, as somebody wrote it down
     */
    public record Answer(Instant at, Channel channel, String what, @Nullable String words) {}

    /** When they last came to us. */
    public @Nullable Instant answeredAt() {
        return answer == null ? null : answer.at();
    }

    /** How they came then, and so how they are answered. */
    public @Nullable Channel proposedChannel() {
        return answer == null ? null : answer.channel();
    }
}

package org.tandemcrm.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/**
 * One answer by a form, as the list of answers shows it.
 *
 * @param verdict TAKEN, or ROBOT where the hidden field was filled in
 * @param consent what became of the tick
 * @param first the campaign that they met first, as far as is known
 * @param last the campaign that led them here
 * @param answers what was typed, one answer after the other
 * @param typed the same as a JSON object
 */
public record SubmissionRow(
        Instant at,
        String verdict,
        @Nullable ContactId contactId,
        @Nullable String name,
        String consent,
        @Nullable String first,
        @Nullable String last,
        String answers,
        @Nullable CampaignId firstCampaign,
        @Nullable CampaignId lastCampaign,
        String typed) {}

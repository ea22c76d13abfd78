package org.tandemcrm.queue;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/**
 * Somebody called us.
 *
 * @param caller who it was, if we know them
 * @param stranger what they said of themselves otherwise
 * @param campaign what they had heard of us, if they knew
 */
public record IncomingCall(
        @Nullable ContactId caller,
        ContactDetails stranger,
        @Nullable String company,
        @Nullable CampaignId campaign,
        Outcome outcome,
        @Nullable String note,
        @Nullable NextStep nextStep) {}

package org.tandemcrm.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;

/**
 * A letter that we gave to the mail server, or may have given.
 *
 * @param campaign the campaign that it belongs to; null for a single letter
 * @param contact whom it was for; null for a single letter
 * @param sentAt when the mail server took it; null if that is not known
 * @param bouncedAt when we learned that it came back
 */
public record SentLetter(
        LetterId id,
        @Nullable CampaignId campaign,
        @Nullable ContactId contact,
        @Nullable EmailAddress mailbox,
        LetterState state,
        @Nullable Instant sentAt,
        @Nullable Instant bouncedAt) {}

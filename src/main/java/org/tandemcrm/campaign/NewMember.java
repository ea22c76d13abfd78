package org.tandemcrm.campaign;

import java.time.Instant;
import org.tandemcrm.contact.ContactId;

/** Somebody whom a campaign is meant for, and what became of it by when. */
public record NewMember(
        CampaignId campaignId, ContactId contactId, MemberState state, Instant at) {}

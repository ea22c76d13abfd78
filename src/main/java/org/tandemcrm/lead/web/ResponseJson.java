package org.tandemcrm.lead.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.ResponseRow;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmedLead;

/** A response as programs read it, with the lead that it belongs to and how warm that is now. */
record ResponseJson(
        ResponseId id,
        CampaignId campaignId,
        ContactId contactId,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        @Nullable String note,
        @Nullable LeadId leadId,
        @Nullable Temperature temperature) {

    static ResponseJson of(ResponseCard card, @Nullable WarmedLead lead) {
        return new ResponseJson(
                card.id(),
                card.campaignId(),
                card.contactId(),
                card.kind(),
                card.channel(),
                card.occurredAt(),
                card.note(),
                lead == null ? null : lead.lead(),
                lead == null ? null : lead.temperature());
    }

    static ResponseJson of(CampaignId campaign, ResponseRow row, @Nullable WarmedLead lead) {
        return new ResponseJson(
                row.id(),
                campaign,
                row.contactId(),
                row.kind(),
                row.channel(),
                row.occurredAt(),
                row.note(),
                lead == null ? null : lead.lead(),
                lead == null ? null : lead.temperature());
    }
}

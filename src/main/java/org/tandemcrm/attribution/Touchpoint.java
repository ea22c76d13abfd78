package org.tandemcrm.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Folded;

/** A response to a campaign that stands in the journey of a sale. */
public record Touchpoint(
        ResponseId id,
        CampaignId campaignId,
        String campaignName,
        ContactId contactId,
        String contactName,
        ResponseKind kind,
        Instant at) {

    /**
     * Time, campaign, contact, kind. Campaigns and contacts are compared by name, so that the order
     * in which a history is entered changes nothing; ids come last, where all that a person sees is
     * equal.
     */
    static final Comparator<Touchpoint> ORDER =
            Comparator.comparing(Touchpoint::at)
                    .thenComparing(t -> Folded.sortName(t.campaignName))
                    .thenComparing(t -> Folded.sortName(t.contactName))
                    .thenComparing(Touchpoint::kind)
                    .thenComparing(t -> t.campaignId.toString())
                    .thenComparing(t -> t.contactId.toString())
                    .thenComparing(t -> t.id.toString());

    /** What counts once: the same reaction of the same person on the same day of the company. */
    Object once(ZoneId zone) {
        return new Once(kind, campaignId, contactId, at.atZone(zone).toLocalDate());
    }

    private record Once(ResponseKind kind, CampaignId campaign, ContactId contact, LocalDate day) {}
}

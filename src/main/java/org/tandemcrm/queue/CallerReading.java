package org.tandemcrm.queue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;

/** Reads all that one should know of somebody who is on the telephone. */
@Component
@Transactional(readOnly = true)
public class CallerReading {

    private static final int LAST = 4;
    private static final int LOOKED_THROUGH = 12;
    private static final Set<TimelineKind> MET =
            EnumSet.of(TimelineKind.TOUCH, TimelineKind.RESPONSE, TimelineKind.NOTE);

    /** What they answered last, else what reached them last. */
    private static final String CAMPAIGN =
            """
            select campaign_id from (
              (select r.campaign_id, 0 as rank, r.occurred_at as at from response r
                where r.contact_id = :contact order by r.occurred_at desc, r.response_id desc limit 1)
              union all
              (select m.campaign_id, 1, m.state_at from campaign_member m
                where m.contact_id = :contact and m.state <> 'OPTED_OUT'
                order by m.state_at desc limit 1)) heard
              join campaign g using (campaign_id)
             where g.deleted_at is null order by rank limit 1
            """;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final LeadDesk leads;
    private final Pitches pitches;
    private final Timeline timeline;

    CallerReading(
            JdbcClient jdbc,
            ContactDirectory contacts,
            LeadDesk leads,
            Pitches pitches,
            Timeline timeline) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.leads = leads;
        this.pitches = pitches;
        this.timeline = timeline;
    }

    /**
     * Somebody on the telephone.
     *
     * @param lead the purchase that they are about to make, if one is open
     * @param pitch the campaign that they saw, with its talk track
     */
    public record Caller(
            ContactCard person,
            @Nullable LeadCard lead,
            @Nullable Pitch pitch,
            List<TimelineItem> last) {

        public @Nullable CampaignId campaign() {
            return pitch == null ? null : pitch.id();
        }
    }

    /** The caller, or NotFound. */
    public Caller of(ContactId contact) {
        return new Caller(
                contacts.living(contact),
                leads.openLeadOf(contact).map(leads::card).orElse(null),
                campaign(contact).flatMap(pitches::of).orElse(null),
                timeline.of(List.of(contact), LOOKED_THROUGH).stream()
                        .filter(item -> MET.contains(item.kind()))
                        .limit(LAST)
                        .toList());
    }

    private Optional<CampaignId> campaign(ContactId contact) {
        return jdbc.sql(CAMPAIGN)
                .param("contact", contact.value())
                .query((row, n) -> new CampaignId(row.getObject(1, UUID.class)))
                .optional();
    }
}

package org.tandemcrm.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.Journal;

/** Notes on the lists of campaigns who wants no more mailings, and who agrees again. */
@Component
@Transactional
public class MemberOptOuts {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Presence presence;

    MemberOptOuts(JdbcClient jdbc, Journal journal, Presence presence) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.presence = presence;
    }

    /**
     * Notes that a member of these campaigns refused mailings, unless they had answered. Whoever
     * was only targeted until then has not been reached.
     */
    public void refused(Collection<CampaignId> campaigns, ContactId person) {
        List<UUID> seats =
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where campaign_id = any(?) and contact_id = ?
                                   and state in ('TARGETED', 'SENT')
                                   for update
                                """)
                        .params(
                                campaigns.stream().map(CampaignId::value).toArray(UUID[]::new),
                                person.value())
                        .query(UUID.class)
                        .list();
        journal.updating("campaign_member", "campaign_member_id", seats);
        jdbc.sql(
                        """
                        update campaign_member
                           set unsent = state = 'TARGETED', state = 'OPTED_OUT', state_at = ?
                         where campaign_member_id = any(?)
                        """)
                .params(presence.now().atOffset(ZoneOffset.UTC), seats.toArray(UUID[]::new))
                .update();
    }

    /** Notes that these members want no more mailings, whatever they did before. */
    public void optedOut(CampaignId campaign, Collection<UUID> people) {
        List<UUID> seats =
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where campaign_id = ? and contact_id = any(?)
                                   and (state <> 'OPTED_OUT' or unsent)
                                """)
                        .params(campaign.value(), people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        journal.updating("campaign_member", "campaign_member_id", seats);
        jdbc.sql(
                        """
                        update campaign_member
                           set state = 'OPTED_OUT', state_at = ?, unsent = false
                         where campaign_member_id = any(?)
                        """)
                .params(presence.now().atOffset(ZoneOffset.UTC), seats.toArray(UUID[]::new))
                .update();
    }

    /**
     * Notes that what made this person a member who opted out was not theirs: they are where they
     * were, or have answered.
     *
     * @param since when it was written down
     */
    public void optOutTakenBack(ContactId person, Instant since) {
        List<UUID> seats =
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where contact_id = ? and state = 'OPTED_OUT' and state_at >= ?
                                   for update
                                """)
                        .params(person.value(), since.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        restore(seats);
    }

    /**
     * Notes that this person, who had refused mailings before anything went out to them, agrees
     * again: they stand on the lists of these campaigns as they did.
     */
    public void agreedAgain(ContactId person, Collection<CampaignId> campaigns) {
        restore(
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where contact_id = ? and campaign_id = any(?)
                                   and state = 'OPTED_OUT' and unsent
                                   for update
                                """)
                        .params(
                                person.value(),
                                campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Notes that those of these people who had opted out are reached by the campaign again. */
    public void welcomeBack(CampaignId campaign, Collection<UUID> people) {
        restore(
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where campaign_id = ? and contact_id = any(?)
                                   and state = 'OPTED_OUT'
                                   for update
                                """)
                        .params(campaign.value(), people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Where they were before they opted out. */
    private void restore(List<UUID> seats) {
        journal.updating("campaign_member", "campaign_member_id", seats);
        jdbc.sql(
                        """
                        update campaign_member m
                           set state_at = ?, unsent = false,
                               state = case when exists (
                                            select from response r
                                             where r.campaign_id = m.campaign_id
                                               and r.contact_id = m.contact_id)
                                            then 'RESPONDED'
                                            when unsent then 'TARGETED' else 'SENT' end
                         where campaign_member_id = any(?)
                        """)
                .params(presence.now().atOffset(ZoneOffset.UTC), seats.toArray(UUID[]::new))
                .update();
    }
}

package org.tandemcrm.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/** Takes whole lists of people in that a module above has chosen by its rules. */
@Service
@Transactional
public class MemberIntake {

    private final JdbcClient jdbc;
    private final MemberRoster roster;
    private final Journal journal;
    private final Presence presence;

    MemberIntake(JdbcClient jdbc, MemberRoster roster, Journal journal, Presence presence) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.journal = journal;
        this.presence = presence;
    }

    /**
     * Aims the campaign at these people in one statement; who is on the list already stays as they
     * are, and who is in the trash by now is passed over.
     *
     * @return how many are new on the list
     */
    public int aim(CampaignId campaign, Collection<UUID> people) {
        UserId actor = presence.actor();
        Instant now = presence.now();
        List<UUID> seats =
                jdbc.sql(
                                """
                                insert into campaign_member (campaign_member_id, campaign_id, contact_id,
                                       state, state_at, added_at, added_by)
                                select seat.id, :campaign, c.contact_id, 'TARGETED', :now, :now, cast(:actor as uuid)
                                  from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as seat (id, person)
                                  join contact c on c.contact_id = seat.person and c.deleted_at is null
                                on conflict (campaign_id, contact_id) do nothing
                                returning campaign_member_id
                                """)
                        .param("campaign", campaign.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", value(actor))
                        .param("ids", people.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        journal.inserted("campaign_member", seats);
        roster.markResponded(List.of(campaign.value()), people);
        return seats.size();
    }

    /** Notes that what was meant for these people went out; gives how many were still targeted. */
    public int sent(CampaignId campaign, Collection<UUID> people) {
        return move(
                jdbc.sql(
                                """
                                select campaign_member_id from campaign_member
                                 where campaign_id = ? and contact_id = any(?)
                                   and state = 'TARGETED'
                                """)
                        .params(campaign.value(), people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list(),
                MemberState.SENT);
    }

    /** Notes that what was meant for this person went out; whoever answered already did so. */
    public void sent(CampaignId campaign, ContactId person) {
        move(seats(campaign, person, List.of(MemberState.TARGETED)), MemberState.SENT);
    }

    /** Notes that what was sent to this person came back. */
    public void bounced(CampaignId campaign, ContactId person) {
        move(
                seats(campaign, person, List.of(MemberState.TARGETED, MemberState.SENT)),
                MemberState.BOUNCED);
    }

    private List<UUID> seats(CampaignId campaign, ContactId person, List<MemberState> states) {
        return jdbc.sql(
                        """
                        select campaign_member_id from campaign_member
                         where campaign_id = ? and contact_id = ? and state = any(?)
                           for update
                        """)
                .params(
                        campaign.value(),
                        person.value(),
                        states.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private int move(List<UUID> seats, MemberState next) {
        journal.updating("campaign_member", "campaign_member_id", seats);
        return jdbc.sql(
                        """
                        update campaign_member set state = ?, state_at = ?
                         where campaign_member_id = any(?)
                           and state not in ('RESPONDED', 'OPTED_OUT', 'BOUNCED')
                        """)
                .params(
                        next.name(),
                        presence.now().atOffset(ZoneOffset.UTC),
                        seats.toArray(UUID[]::new))
                .update();
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

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}

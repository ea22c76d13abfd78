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
        if (!seats.isEmpty()) {
            presence.tell(new MembersChanged(now));
        }
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

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}

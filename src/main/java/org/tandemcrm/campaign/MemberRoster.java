package org.tandemcrm.campaign;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/** The table of campaign members: whom a campaign was meant for, and what became of them. */
@Component
class MemberRoster {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final Journal journal;
    private final Presence presence;

    MemberRoster(JdbcTemplate jdbc, EntityManager entities, Journal journal, Presence presence) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.journal = journal;
        this.presence = presence;
    }

    Instant now() {
        return presence.now();
    }

    private record Place(UUID campaign, UUID contact) {
        static Place of(NewMember member) {
            return new Place(member.campaignId().value(), member.contactId().value());
        }
    }

    private record Seat(UUID id, NewMember member) {}

    /** Gives each of them a place; who has one already gets the later state. */
    void target(List<NewMember> people) {
        // People and campaigns entered in the same transaction may still wait in memory.
        entities.flush();
        for (int from = 0; from < people.size(); from += BATCH) {
            targetSome(people.subList(from, Math.min(people.size(), from + BATCH)));
        }
    }

    /** Members who answered have responded, in whatever order the two facts came to us. */
    void markResponded(Collection<UUID> campaigns, Collection<UUID> contacts) {
        List<UUID> answered =
                jdbc.queryForList(
                        """
                        select m.campaign_member_id from campaign_member m
                         where m.campaign_id = any(?) and m.contact_id = any(?)
                           and m.state <> 'RESPONDED'
                           and exists (select from response r
                                        where r.campaign_id = m.campaign_id
                                          and r.contact_id = m.contact_id
                                          and (m.state <> 'OPTED_OUT'
                                               or r.occurred_at > m.state_at))
                        """,
                        UUID.class,
                        array(campaigns),
                        array(contacts));
        journal.updating("campaign_member", "campaign_member_id", answered);
        jdbc.update(
                """
                update campaign_member m
                   set state = 'RESPONDED', unsent = false,
                       state_at = (select max(r.occurred_at) from response r
                                    where r.campaign_id = m.campaign_id
                                      and r.contact_id = m.contact_id)
                 where m.campaign_member_id = any(?)
                """,
                (Object) array(answered));
    }

    /** Takes the people off the list; the journal keeps what became of them. */
    int remove(CampaignId campaign, Collection<ContactId> people) {
        List<UUID> ids =
                jdbc.queryForList(
                        """
                        select campaign_member_id from campaign_member
                         where campaign_id = ? and contact_id = any(?)
                        """,
                        UUID.class,
                        campaign.value(),
                        array(people.stream().map(ContactId::value).toList()));
        journal.deleting("campaign_member", "campaign_member_id", ids);
        tellSince(ids);
        return jdbc.update(
                "delete from campaign_member where campaign_member_id = any(?)",
                (Object) array(ids));
    }

    private void tellSince(List<UUID> seats) {
        Timestamp first =
                jdbc.queryForObject(
                        "select min(added_at) from campaign_member where campaign_member_id = any(?)",
                        Timestamp.class,
                        (Object) array(seats));
        if (first != null) {
            presence.tell(new MembersChanged(first.toInstant()));
        }
    }

    private void targetSome(List<NewMember> people) {
        Map<Place, NewMember> latest = new LinkedHashMap<>();
        people.forEach(p -> latest.merge(Place.of(p), p, MemberRoster::later));
        Set<UUID> campaigns = new HashSet<>();
        Set<UUID> contacts = new HashSet<>();
        latest.keySet().forEach(p -> campaigns.add(p.campaign()));
        latest.keySet().forEach(p -> contacts.add(p.contact()));
        Map<Place, UUID> taken = taken(campaigns, contacts);
        List<Seat> fresh = new ArrayList<>();
        List<Seat> known = new ArrayList<>();
        latest.forEach(
                (place, member) -> {
                    UUID id = taken.get(place);
                    (id == null ? fresh : known)
                            .add(new Seat(id == null ? Ids.next() : id, member));
                });
        insert(fresh);
        update(known);
        markResponded(campaigns, contacts);
    }

    private static NewMember later(NewMember one, NewMember other) {
        return other.at().isBefore(one.at()) ? one : other;
    }

    private Map<Place, UUID> taken(Collection<UUID> campaigns, Collection<UUID> contacts) {
        Map<Place, UUID> taken = new LinkedHashMap<>();
        jdbc.query(
                """
                select campaign_member_id, campaign_id, contact_id from campaign_member
                 where campaign_id = any(?) and contact_id = any(?)
                """,
                row -> {
                    taken.put(
                            new Place(
                                    row.getObject("campaign_id", UUID.class),
                                    row.getObject("contact_id", UUID.class)),
                            row.getObject("campaign_member_id", UUID.class));
                },
                array(campaigns),
                array(contacts));
        return taken;
    }

    private void insert(List<Seat> seats) {
        UserId actor = presence.actor();
        Instant moment = presence.now();
        OffsetDateTime now = moment.atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into campaign_member (campaign_member_id, campaign_id, contact_id, state,
                    state_at, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (campaign_id, contact_id) do nothing
                """,
                seats,
                BATCH,
                (insert, seat) -> {
                    bind(insert, seat);
                    insert.setObject(6, now);
                    insert.setObject(7, actor == null ? null : actor.value());
                });
        journal.inserted("campaign_member", seats.stream().map(Seat::id).toList());
        if (!seats.isEmpty()) {
            presence.tell(new MembersChanged(moment));
        }
    }

    private static void bind(PreparedStatement insert, Seat seat) throws SQLException {
        insert.setObject(1, seat.id());
        insert.setObject(2, seat.member().campaignId().value());
        insert.setObject(3, seat.member().contactId().value());
        insert.setString(4, seat.member().state().name());
        insert.setObject(5, seat.member().at().atOffset(ZoneOffset.UTC));
    }

    /** Whoever answered or opted out did so; being aimed at again takes nothing back. */
    private void update(List<Seat> seats) {
        journal.updating(
                "campaign_member", "campaign_member_id", seats.stream().map(Seat::id).toList());
        jdbc.batchUpdate(
                """
                update campaign_member set state = ?, state_at = ?, unsent = false
                 where campaign_member_id = ? and state_at <= ? and ? <> 'TARGETED'
                   and (state not in ('RESPONDED', 'OPTED_OUT')
                        or ? in ('RESPONDED', 'OPTED_OUT'))
                """,
                seats,
                BATCH,
                (update, seat) -> {
                    String state = seat.member().state().name();
                    OffsetDateTime at = seat.member().at().atOffset(ZoneOffset.UTC);
                    update.setString(1, state);
                    update.setObject(2, at);
                    update.setObject(3, seat.id());
                    update.setObject(4, at);
                    update.setString(5, state);
                    update.setString(6, state);
                });
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}

package org.tandemcrm.audience.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.Ids;

/** Reads and writes how far each person in a standing campaign is. */
@Component
class WayBook {

    /** Whoever refused mailings by every channel wants nothing of the kind, a task included. */
    private static final String REFUSED_ALL =
            """
            (select count(*) from consent n
              where n.contact_id = w.contact_id and n.purpose = 'MAILING'
                and n.state = 'REFUSED'
                and n.channel in ('EMAIL', 'PHONE', 'MESSAGE', 'POST')) = 4
            """;

    private static final String ENTER =
            """
            insert into standing_member (standing_member_id, campaign_id, contact_id, entered_at, steps_taken, due_on)
            select way.id, :campaign, c.contact_id, :now,
                   case when before.left_why = 'OPTED_OUT'
                        then least(before.steps_taken,
                                   (select count(*) from standing_step s
                                     where s.campaign_id = :campaign) - 1)
                        else 0 end, :due
              from unnest(cast(:ids as uuid[]), cast(:people as uuid[])) as way (id, person)
              join contact c on c.contact_id = way.person and c.deleted_at is null
              left join lateral (
                   select last.left_why, last.steps_taken from standing_member last
                    where last.campaign_id = :campaign and last.contact_id = c.contact_id
                      and not exists (
                          select from handback b join lead l on l.lead_id = b.lead_id
                           where l.contact_id = c.contact_id and l.deleted_at is null
                             and b.recorded_at > last.left_at)
                    order by last.left_at desc nulls first limit 1) before on true
             where not exists (
                   select from standing_member was
                    where was.campaign_id = :campaign and was.contact_id = c.contact_id
                      and (was.left_at is null
                           or not exists (
                              select from handback b join lead l on l.lead_id = b.lead_id
                               where l.contact_id = c.contact_id and l.deleted_at is null
                                 and b.recorded_at > was.left_at)
                              and not (was.left_why = 'OPTED_OUT' and exists (
                                  select from consent n
                                   where n.contact_id = c.contact_id
                                     and n.purpose = 'MAILING' and n.state = 'GIVEN'
                                     and n.since > was.left_at))))
            on conflict (campaign_id, contact_id) where left_at is null do nothing
            returning contact_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WayBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody whose next step is due.
     *
     * @param answered whether they responded to anything since they entered
     */
    record Due(UUID member, ContactId person, int stepsTaken, boolean answered) {}

    /**
     * Lets people in who are not on the way. Who was here before comes in again only if sales has
     * handed them back since they left, or if they left because they refused mailings and agreed
     * since: these go on where they were.
     */
    List<UUID> enter(CampaignId campaign, Collection<UUID> people, LocalDate firstDue) {
        return jdbc.sql(ENTER)
                .param("campaign", campaign.value())
                .param("now", now())
                .param("due", firstDue)
                .param("ids", people.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Some whose step at that position is due, locked; others take others. */
    List<Due> lockDue(CampaignId campaign, int position, LocalDate today, int most) {
        return jdbc.sql(
                        """
                        select w.standing_member_id, w.contact_id, w.steps_taken,
                               exists (select from response r
                                        where r.contact_id = w.contact_id
                                          and r.recorded_at >= w.entered_at) as answered
                          from standing_member w
                         where w.campaign_id = ? and w.left_at is null and w.due_on <= ?
                           and w.steps_taken = ?
                           and not exists (select from standing_deed d
                                            where d.standing_member_id = w.standing_member_id
                                              and d.done_at is null
                                              and d.standing_step_id = (
                                                  select s.standing_step_id from standing_step s
                                                   where s.campaign_id = w.campaign_id
                                                     and s.position = w.steps_taken))
                         order by w.standing_member_id limit ?
                           for update of w skip locked
                        """)
                .params(campaign.value(), today, position, most)
                .query(
                        (row, n) ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        row.getInt(3),
                                        row.getBoolean(4)))
                .list();
    }

    /** The step at that position is taken for these members, each once. */
    void take(CampaignId campaign, int position, Collection<UUID> members, boolean done) {
        jdbc.sql(
                        """
                        insert into standing_deed (standing_deed_id, standing_member_id, standing_step_id, made_at, done_at)
                        select way.id, way.member, s.standing_step_id, :now, case when :done then cast(:now as timestamptz) end
                          from unnest(cast(:ids as uuid[]), cast(:members as uuid[])) as way (id, member)
                          join standing_step s on s.campaign_id = :campaign and s.position = :position
                        on conflict (standing_member_id, standing_step_id) do nothing
                        """)
                .param("campaign", campaign.value())
                .param("position", position)
                .param("done", done)
                .param("now", now())
                .param("ids", members.stream().map(each -> Ids.next()).toArray(UUID[]::new))
                .param("members", members.toArray(UUID[]::new))
                .update();
    }

    /** Those who are at that step go on to the next, which is due on that day. */
    void goOn(Collection<UUID> members, int position, LocalDate due) {
        jdbc.sql(
                        """
                        update standing_member set steps_taken = steps_taken + 1, due_on = ?
                         where standing_member_id = any(?) and steps_taken = ? and left_at is null
                        """)
                .params(due, members.toArray(UUID[]::new), position)
                .update();
    }

    /** Those who are at that step, the last one, are through. */
    void end(Collection<UUID> members, int position) {
        jdbc.sql(
                        """
                        update standing_member set left_at = ?, left_why = 'THROUGH'
                         where standing_member_id = any(?) and steps_taken = ? and left_at is null
                        """)
                .params(now(), members.toArray(UUID[]::new), position)
                .update();
    }

    /** Their step has to wait until that day. */
    void postpone(Collection<UUID> members, LocalDate until) {
        jdbc.sql("update standing_member set due_on = ? where standing_member_id = any(?)")
                .params(until, members.toArray(UUID[]::new))
                .update();
    }

    void leave(Collection<UUID> members, LeftWhy why) {
        jdbc.sql(
                        """
                        update standing_member set left_at = ?, left_why = ?
                         where standing_member_id = any(?) and left_at is null
                        """)
                .params(now(), why.name(), members.toArray(UUID[]::new))
                .update();
    }

    /** Whatever way these people are on ends. */
    void leaveEverywhere(Collection<ContactId> people, LeftWhy why) {
        jdbc.sql(
                        """
                        update standing_member set left_at = ?, left_why = ?
                         where contact_id = any(?) and left_at is null
                        """)
                .params(
                        now(),
                        why.name(),
                        people.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    /**
     * Whoever refused a channel leaves where a step that is still to come goes by it; who refused
     * them all leaves everywhere.
     *
     * @return the campaigns that they left
     */
    List<CampaignId> leaveWhereAsked(ContactId person, Channel channel) {
        return jdbc
                .sql(
                        """
                        update standing_member w set left_at = :now, left_why = 'OPTED_OUT'
                         where w.contact_id = :person and w.left_at is null
                           and (%s or exists (
                               select from standing_step s
                                where s.campaign_id = w.campaign_id and s.position >= w.steps_taken
                                  and case s.kind when 'MAIL' then 'EMAIL'
                                                  when 'PRINT' then 'POST' end = :channel))
                        returning w.campaign_id
                        """
                                .formatted(REFUSED_ALL))
                .param("now", now())
                .param("person", person.value())
                .param("channel", channel.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(CampaignId::new)
                .toList();
    }

    /** Those among the members who refused mailings by every channel. */
    Set<UUID> refusedAll(Collection<UUID> members) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select w.standing_member_id from standing_member w
                                 where w.standing_member_id = any(?) and %s
                                """
                                        .formatted(REFUSED_ALL))
                        .param(members.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

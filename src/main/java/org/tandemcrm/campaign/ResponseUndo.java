package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.user.ChangeEntry;
import org.tandemcrm.user.Journal;

/**
 * Takes a response back that was recorded a moment ago by mistake, in the transaction of whoever
 * decides that it may go; modules above have let go of it before. The journal keeps what it was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResponseUndo {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Timeline timeline;
    private final Presence presence;

    ResponseUndo(JdbcClient jdbc, Journal journal, Timeline timeline, Presence presence) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.journal = journal;
        this.timeline = timeline;
    }

    private record Seat(UUID member, Instant since) {}

    /** Nothing is left of it, and its member is what they were before. */
    public void takeBack(ResponseId id) {
        seat(id).ifPresent(this::giveBackItsState);
        journal.deleting("response", "response_id", List.of(id.value()));
        timeline.erase(id.value());
        jdbc.sql("delete from response where response_id = ? returning campaign_id, contact_id")
                .param(id.value())
                .query(
                        (row, n) ->
                                new ResponseTakenBack(
                                        id,
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        new ContactId(row.getObject("contact_id", UUID.class))))
                .list()
                .forEach(presence::tell);
    }

    /** The member who has responded by this alone. */
    private Optional<Seat> seat(ResponseId id) {
        return jdbc.sql(
                        """
                        select m.campaign_member_id, r.recorded_at
                          from response r
                          join campaign_member m on m.campaign_id = r.campaign_id
                           and m.contact_id = r.contact_id
                         where r.response_id = ? and m.state = 'RESPONDED'
                           and not exists (select from response o
                                            where o.campaign_id = r.campaign_id
                                              and o.contact_id = r.contact_id
                                              and o.response_id <> r.response_id)
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new Seat(
                                        row.getObject(1, UUID.class),
                                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    private void giveBackItsState(Seat seat) {
        Optional<ChangeEntry> before =
                journal.of("campaign_member", seat.member().toString()).stream()
                        .filter(entry -> entry.action() == ChangeEntry.Action.UPDATE)
                        .filter(entry -> !entry.at().isBefore(seat.since()))
                        .reduce((later, earlier) -> earlier);
        before.ifPresent(
                entry -> {
                    journal.updating(
                            "campaign_member", "campaign_member_id", List.of(seat.member()));
                    jdbc.sql(
                                    """
                                    update campaign_member
                                       set state = :before::jsonb ->> 'state',
                                           state_at = (:before::jsonb ->> 'state_at')::timestamptz,
                                           unsent = coalesce((:before::jsonb ->> 'unsent')::boolean, false)
                                     where campaign_member_id = :member
                                    """)
                            .param("before", entry.before())
                            .param("member", seat.member())
                            .update();
                });
    }
}

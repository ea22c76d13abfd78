package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.AssignmentRule.Appointment;
import org.tandemcrm.user.UserId;

/** Hands on what somebody had in hand; whoever gets it hears of it once. */
@Component
class HandingOn {

    private static final String OPEN =
            """
            select l.lead_id from lead l
             where l.assignee_id = :from and l.concluded_at is null and l.deleted_at is null
            """;

    /** A clock runs, or something was promised for a day before they are back. */
    private static final String CANNOT_WAIT =
            """
             and l.accepted_at is null
             and (exists (select from lead_clock k
                           where k.lead_id = l.lead_id and k.stopped_at is null)
                  or exists (select from lead_touch lt join touch t on t.touch_id = lt.touch_id
                              where lt.lead_id = l.lead_id and t.done_at is null
                                and coalesce(t.next_at, t.next_on::timestamp at time zone :zone) < :back)
                  or exists (select from handback b
                              where b.lead_id = l.lead_id and b.customer_named_date
                                and b.until::timestamp at time zone :zone < :back
                                and not exists (select from lead_touch lt
                                                  join touch t on t.touch_id = lt.touch_id
                                                 where lt.lead_id = l.lead_id
                                                   and t.occurred_at > b.at)))
            """;

    private static final String IN_ORDER = " order by l.opened_at, l.number";

    private final JdbcClient jdbc;
    private final LeadHeads heads;
    private final Handing handing;
    private final HandBell bell;

    HandingOn(JdbcClient jdbc, LeadHeads heads, Handing handing, HandBell bell) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.handing = handing;
        this.bell = bell;
    }

    /** Everything that is open: they do not come back. */
    void all(UserId from, Reason reason) {
        handOn(
                jdbc.sql(OPEN + IN_ORDER)
                        .param("from", from.value())
                        .query((row, n) -> Rows.lead(row))
                        .list(),
                reason);
    }

    /** What cannot wait until they are back; open deals stay theirs. */
    void urgent(UserId from, Instant back, Reason reason) {
        handOn(
                jdbc.sql(OPEN + CANNOT_WAIT + IN_ORDER)
                        .param("from", from.value())
                        .param("zone", bell.zone().getId())
                        .param("back", Rows.stamp(back))
                        .query((row, n) -> Rows.lead(row))
                        .list(),
                reason);
    }

    private void handOn(List<LeadId> leads, Reason reason) {
        var handed = new HandedOn();
        for (LeadId id : leads) {
            LeadHead lead = heads.of(id);
            Appointment next = handing.handOn(lead, reason);
            handed.add(lead, next);
        }
        bell.tell(handed, reason);
    }
}

package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When it becomes known that a lead ended later than was thought, what its people answered until
 * then comes back to it from pursuits that nothing but such answers opened and that nobody worked.
 */
@Component
class LaterEnding {

    /** What somebody did with a pursuit makes it one of its own. */
    private static final String UNWORKED =
            """
            n.by_response and n.accepted_at is null and n.concluded_at is null
             and n.deleted_at is null and n.interest is null
             and not exists (select from lead_touch t where t.lead_id = n.lead_id)
             and not exists (select from handback b where b.lead_id = n.lead_id)
             and not exists (select from temperature_override o where o.lead_id = n.lead_id)
             and not exists (select from lead_stakeholder k where k.lead_id = n.lead_id)
             and not exists (select from evidence x
                              where x.lead_id = n.lead_id and x.response_id is null)
            """;

    private static final String BACK =
            """
            update evidence e set lead_id = l.lead_id
              from lead l, lead n
             where l.lead_id = :lead and n.lead_id = e.lead_id and n.lead_id <> l.lead_id
               and n.opened_at > :from and e.occurred_at > :from and e.occurred_at <= :to
               and e.response_id is not null
               and (e.contact_id = l.contact_id
                    or e.contact_id in (select s.contact_id from lead_stakeholder s
                                         where s.lead_id = l.lead_id))
               and %s
            returning n.lead_id
            """
                    .formatted(UNWORKED);

    private final JdbcClient jdbc;
    private final Weighing weighing;
    private final Parting parting;
    private final LeadRewriting rewriting;

    LaterEnding(JdbcClient jdbc, Weighing weighing, Parting parting, LeadRewriting rewriting) {
        this.jdbc = jdbc;
        this.weighing = weighing;
        this.parting = parting;
        this.rewriting = rewriting;
    }

    /** The lead ended at the second moment, not at the first. */
    void of(LeadId ended, Instant from, Instant to) {
        Set<LeadId> gave =
                new LinkedHashSet<>(
                        jdbc.sql(BACK)
                                .param("lead", ended.value())
                                .param("from", stamp(from))
                                .param("to", stamp(to))
                                .query((row, n) -> Rows.lead(row))
                                .list());
        gave.forEach(this::settle);
        if (!gave.isEmpty()) {
            weighing.again(ended);
        }
    }

    /** It begins with what is left to it; where nothing is, it was none. */
    private void settle(LeadId next) {
        weighing.again(next);
        rewriting.openWithEvidence(next);
        rewriting.discardWithoutEvidence(next).ifPresent(at -> parting.from(next, at));
    }
}

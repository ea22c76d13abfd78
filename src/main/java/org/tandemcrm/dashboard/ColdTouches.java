package org.tandemcrm.dashboard;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** Reads the outbound touches on cold leads, with the reasons that were given (R2). */
@Component
class ColdTouches {

    private static final String LATEST =
            """
            select x.lead_id, %s as name, x.occurred_at, u.name as by_name,
                   x.cold_reason, x.every
              from (select x.lead_id, t.contact_id, t.user_id, t.occurred_at,
                           t.touch_id, t.cold_reason, count(*) over () as every
                      from lead_touch x
                      join touch t on t.touch_id = x.touch_id
                     where x.while_cold and t.direction = 'OUTBOUND'
                       and x.cold_at >= (:from::date)::timestamp at time zone :zone
                       and x.cold_at < (:to::date + 1)::timestamp at time zone :zone
                       and %s
                     order by t.occurred_at desc, t.touch_id
                     limit :most) x
              join contact c on c.contact_id = x.contact_id
              join user_account u on u.user_id = x.user_id
             order by x.occurred_at desc, x.touch_id
            """
                    .formatted(ContactNames.SHOWN_SQL, Salespeople.are("t.user_id"));

    private final JdbcClient jdbc;
    private final Firm firm;

    ColdTouches(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** The owner's list of them. */
    String list(Period period, Salespeople whose) {
        return "/leads/cold-touches?at.gte=%s&at.lt=%s%s"
                .formatted(period.start(firm.zone()), period.end(firm.zone()), whose.and("by"));
    }

    /** How many there are, and the latest of them, the latest first. */
    record Latest(long all, List<ColdTouch> touches) {

        static final Latest NONE = new Latest(0, List.of());

        Latest {
            touches = List.copyOf(touches);
        }
    }

    private record Counted(long all, ColdTouch touch) {}

    /**
     * @param whose touches
     * @param most of them are read; all if absent
     */
    Latest latest(Period period, Salespeople whose, @Nullable Integer most) {
        ZoneId zone = firm.zone();
        List<Counted> found =
                jdbc.sql(LATEST)
                        .param("most", most)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("zone", zone.getId())
                        .param("by", whose.by())
                        .query(
                                (row, n) ->
                                        new Counted(
                                                row.getLong("every"),
                                                new ColdTouch(
                                                        new LeadId(
                                                                row.getObject(
                                                                        "lead_id", UUID.class)),
                                                        row.getString("name"),
                                                        row.getTimestamp("occurred_at").toInstant(),
                                                        row.getString("by_name"),
                                                        row.getString("cold_reason"))))
                        .list();
        return found.isEmpty()
                ? Latest.NONE
                : new Latest(found.get(0).all(), found.stream().map(Counted::touch).toList());
    }
}

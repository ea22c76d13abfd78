package org.tandemcrm.dashboard;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
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

    /**
     * The latest first.
     *
     * @param whose touches
     */
    List<ColdTouch> in(Period period, Salespeople whose) {
        ZoneId zone = firm.zone();
        return jdbc.sql(
                        """
                        select x.lead_id, %s as name, t.occurred_at, u.name as by_name, t.cold_reason
                          from lead_touch x
                          join touch t on t.touch_id = x.touch_id
                          join contact c on c.contact_id = t.contact_id
                          join user_account u on u.user_id = t.user_id
                         where x.while_cold and t.direction = 'OUTBOUND'
                           and x.cold_at >= (:from::date)::timestamp at time zone :zone
                           and x.cold_at < (:to::date + 1)::timestamp at time zone :zone
                           and %s
                         order by t.occurred_at desc, t.touch_id
                        """
                                .formatted(ContactNames.SHOWN_SQL, Salespeople.are("t.user_id")))
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", zone.getId())
                .param("by", whose.by())
                .query(
                        (row, n) ->
                                new ColdTouch(
                                        new LeadId(row.getObject("lead_id", UUID.class)),
                                        row.getString("name"),
                                        row.getTimestamp("occurred_at").toInstant(),
                                        row.getString("by_name"),
                                        row.getString("cold_reason")))
                .list();
    }
}

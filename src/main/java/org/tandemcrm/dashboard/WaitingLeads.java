package org.tandemcrm.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.Salespeople;

/** Reads the warm and hot leads that wait for a salesperson, the longest wait first. */
@Component
class WaitingLeads {

    private final JdbcClient jdbc;

    WaitingLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param whose leads
     */
    List<WaitingLead> longest(Salespeople whose, int most) {
        return jdbc.sql(
                        """
                        select l.lead_id, h.shown, k.name as company_name, u.name as assignee_name,
                               case when c.contact_id is not null then %s else k.name end as name,
                               w.since, t.due_at
                          from (select l.lead_id,
                                       coalesce((select max(x.at) from temperature_change x
                                                  where x.lead_id = l.lead_id
                                                    and x.from_temperature = 'COLD'),
                                                l.opened_at) as since
                                  from lead_heat h join lead l on l.lead_id = h.lead_id
                                 where h.shown <> 'COLD' and l.outcome is null
                                   and l.accepted_at is null and l.deleted_at is null
                                   and %s
                                 order by since, l.lead_id
                                 limit :most) w
                          join lead l on l.lead_id = w.lead_id
                          join lead_heat h on h.lead_id = l.lead_id
                          left join contact c on c.contact_id = l.contact_id
                          left join company k on k.company_id = coalesce(l.company_id, c.company_id)
                          left join user_account u on u.user_id = l.assignee_id
                          left join lead_clock t on t.lead_id = l.lead_id and t.stopped_at is null
                         order by w.since, l.lead_id
                        """
                                .formatted(
                                        ContactNames.SHOWN_SQL, Salespeople.are("l.assignee_id")))
                .param("by", whose.by())
                .param("most", most)
                .query((row, n) -> lead(row))
                .list();
    }

    private static WaitingLead lead(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new WaitingLead(
                new LeadId(row.getObject("lead_id", UUID.class)),
                row.getString("name"),
                row.getString("company_name"),
                Temperature.valueOf(row.getString("shown")),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant(),
                row.getString("assignee_name"));
    }
}

package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the records proposed: half a year of touches is too much to read for a page. */
@Component
class EffortProposals {

    private final JdbcClient jdbc;

    EffortProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what the same day has proposed before. */
    void keep(LocalDate day, OwnEffort proposed) {
        jdbc.sql(
                        """
                        insert into sales_effort_proposal (as_of, lead_minutes, deal_minutes, customer_minutes)
                        values (:day, :lead, :deal, :customers)
                        on conflict (as_of) do update set lead_minutes = excluded.lead_minutes,
                               deal_minutes = excluded.deal_minutes,
                               customer_minutes = excluded.customer_minutes
                        """)
                .param("day", day)
                .param("lead", proposed.lead())
                .param("deal", proposed.deal())
                .param("customers", proposed.customers())
                .update();
    }

    /** The latest; nothing before the first night. */
    OwnEffort latest() {
        return jdbc.sql(
                        """
                        select lead_minutes, deal_minutes, customer_minutes
                          from sales_effort_proposal order by as_of desc limit 1
                        """)
                .query(
                        (row, n) ->
                                new OwnEffort(
                                        row.getObject("lead_minutes", Integer.class),
                                        row.getObject("deal_minutes", Integer.class),
                                        row.getObject("customer_minutes", Integer.class)))
                .optional()
                .orElse(OwnEffort.NONE);
    }
}

package org.tandemcrm.deal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ends of deals that were put right. */
@Component
class CorrectedEnds {

    private final JdbcClient jdbc;

    CorrectedEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CorrectedEnd> of(DealId deal) {
        return jdbc.sql(
                        """
                        select e.amount, e.closed_on, e.reason, e.reopened_at, u.name, e.reopen_reason
                          from closure e left join user_account u on u.user_id = e.reopened_by
                         where e.deal_id = :deal and e.correction
                           and e.reopened_at >= (select coalesce(max(o.reopened_at), '-infinity') from closure o
                                                  where o.deal_id = :deal and o.reopened_at is not null
                                                    and not o.correction)
                         order by e.reopened_at desc
                        """)
                .param("deal", deal.value())
                .query(
                        (row, n) ->
                                new CorrectedEnd(
                                        row.getBigDecimal("amount"),
                                        row.getObject("closed_on", LocalDate.class),
                                        row.getString("reason"),
                                        row.getTimestamp("reopened_at").toInstant(),
                                        row.getString("name"),
                                        row.getString("reopen_reason")))
                .list();
    }
}

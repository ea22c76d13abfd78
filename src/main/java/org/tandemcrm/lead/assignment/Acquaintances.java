package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Prospect;
import org.tandemcrm.user.UserId;

/** Who of us knows a lead's person or company already. */
@Component
class Acquaintances {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    Acquaintances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first: the person's own salesperson, then the company's, then its owner. */
    List<UserId> of(Prospect lead) {
        return jdbc.sql(
                        """
                        select assignee_id from (
                          select o.assignee_id, o.opened_at,
                                 case when o.contact_id = :contact then 0 else 1 end as distance
                            from lead o
                           where (o.contact_id = :contact or o.company_id = :company)
                             and o.lead_id <> :lead and o.assignee_id is not null
                             and o.deleted_at is null
                          union all
                          select c.owner_id, null, 2 from contact c
                           where c.contact_id = :contact and c.owner_id is not null) known
                         order by distance, opened_at desc limit :most
                        """)
                .param("lead", lead.id().value())
                .param("contact", lead.contact() == null ? null : lead.contact().value())
                .param("company", lead.company() == null ? null : lead.company().value())
                .param("most", MOST)
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }
}

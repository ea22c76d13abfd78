package org.tandemcrm.dashboard.today;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads customers from the facts; those in the trash are none. */
@Component
class CustomerFacts {

    /** Nobody spoke where a call was not answered or a message was left. */
    private static final String SPOKEN = "t.outcome not in ('NO_ANSWER', 'LEFT_MESSAGE')";

    private static final String CUSTOMERS =
            """
            select coalesce(b.company_id, b.contact_id) as id, b.company_id is not null as is_company,
                   b.bought_on, b.sales, b.sold, b.assignee_id, s.occurred_at as spoken_at,
                   array_append(b.rests, s.contact_id) as rests
              from (select coalesce(l.company_id, w.company_id) as company_id,
                           case when coalesce(l.company_id, w.company_id) is null then l.contact_id end
                             as contact_id,
                           max(e.closed_on) as bought_on, count(*) as sales, sum(e.amount) as sold,
                           (array_agg(d.assignee_id order by e.closed_on desc, d.deal_id))[1]
                             as assignee_id,
                           array_agg(l.lead_id) || array_agg(l.contact_id) as rests
                      from closure e join deal d on d.deal_id = e.deal_id
                      join lead l on l.lead_id = d.lead_id
                      left join contact w on w.contact_id = l.contact_id
                     where e.result = 'WON' and e.reopened_at is null %2$s
                     group by 1, 2) b
              left join company k on k.company_id = b.company_id
              left join contact c on c.contact_id = b.contact_id
              left join lateral (
                   select t.contact_id, t.occurred_at
                     from (select b.contact_id where b.contact_id is not null
                           union all
                           select m.contact_id from contact m where m.company_id = b.company_id) m
                    cross join lateral (
                          select t.contact_id, t.occurred_at from touch t
                           where t.contact_id = m.contact_id and %1$s
                           order by t.occurred_at desc limit 1) t
                    order by t.occurred_at desc limit 1) s on true
             where k.deleted_at is null and c.deleted_at is null %3$s
            """;

    private static final String ALL = CUSTOMERS.formatted(SPOKEN, "", "");

    /** Leads that are found by somebody who works elsewhere may belong to others. */
    private static final String SOME =
            CUSTOMERS.formatted(
                    SPOKEN,
                    """
                    and d.lead_id in (
                        select lead_id from lead where company_id = any(:ids)
                        union all
                        select lead_id from lead where contact_id = any(:ids)
                        union all
                        select o.lead_id from contact m join lead o on o.contact_id = m.contact_id
                         where m.company_id = any(:ids))
                    """,
                    "and coalesce(b.company_id, b.contact_id) = any(:ids)");

    /** Whose customers leads and people are now. */
    private static final String OF =
            """
            select coalesce(l.company_id, w.company_id, l.contact_id) as id
              from lead l left join contact w on w.contact_id = l.contact_id
             where l.lead_id = any(:changed)
            union
            select company_id from contact where contact_id = any(:changed) and company_id is not null
            union
            select unnest(:changed::uuid[])
            """;

    private final JdbcClient jdbc;

    CustomerFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Customer> all() {
        return jdbc.sql(ALL).query((row, n) -> customer(row)).list();
    }

    /** Those with these ids that are customers. */
    List<Customer> some(Collection<UUID> ids) {
        return jdbc.sql(SOME)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> customer(row))
                .list();
    }

    /**
     * Whoever, if a customer, is so by one of these leads, or is one of these people or companies,
     * or has one of these people.
     */
    Set<UUID> of(Collection<UUID> changed) {
        return new HashSet<>(
                jdbc.sql(OF)
                        .param("changed", changed.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private static Customer customer(ResultSet row) throws SQLException {
        Timestamp spoken = row.getTimestamp("spoken_at");
        return new Customer(
                row.getObject("id", UUID.class),
                row.getBoolean("is_company"),
                row.getObject("bought_on", LocalDate.class),
                row.getLong("sales"),
                row.getBigDecimal("sold"),
                row.getObject("assignee_id", UUID.class),
                spoken == null ? null : spoken.toInstant(),
                rests(row.getArray("rests")));
    }

    private static Set<UUID> rests(Array ids) throws SQLException {
        Set<UUID> rests = new HashSet<>(Arrays.<@Nullable UUID>asList((UUID[]) ids.getArray()));
        rests.remove(null);
        return rests;
    }
}

package org.tandemcrm.lead;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/**
 * Who gets a lead that has become warm: the salesperson whom its person or company knows, else
 * whoever the company's rule names.
 */
@Component
class AssignmentRule {

    private final JdbcClient jdbc;
    private final Users users;
    private final Measures measures;

    AssignmentRule(JdbcClient jdbc, Users users, Measures measures) {
        this.jdbc = jdbc;
        this.users = users;
        this.measures = measures;
    }

    boolean isAtWork(UserId person) {
        return users.find(person).filter(p -> p.active() && p.may(Right.WORK_LEADS)).isPresent();
    }

    Optional<UserId> choose(LeadHead lead) {
        return known(lead).stream().filter(this::isAtWork).findFirst().or(this::byRule);
    }

    /** The nearest acquaintance first: the person's own salesperson, then the company's. */
    private List<UserId> known(LeadHead lead) {
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
                         order by distance, opened_at desc limit 20
                        """)
                .param("lead", lead.id().value())
                .param("contact", lead.contact() == null ? null : lead.contact().value())
                .param("company", lead.company() == null ? null : lead.company().value())
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .list();
    }

    private Optional<UserId> byRule() {
        Policies policies = measures.firm().policies();
        return switch (policies.assignment()) {
            case ROUND_ROBIN -> waitingLongest();
            case LEAST_LOADED -> leastLoaded(policies.capacity());
            case FIRST_TO_CLAIM -> Optional.empty();
        };
    }

    private Optional<UserId> waitingLongest() {
        return first(
                """
                select p.id from unnest(:people::uuid[]) with ordinality as p (id, place)
                 order by (select max(a.at) from lead_assignment a where a.assignee_id = p.id)
                          nulls first, p.place limit 1
                """);
    }

    private Optional<UserId> leastLoaded(int capacity) {
        return first(
                """
                select id from (
                  select p.id, p.place, count(l.lead_id) as open
                    from unnest(:people::uuid[]) with ordinality as p (id, place)
                    left join lead l on l.assignee_id = p.id and l.concluded_at is null
                         and l.deleted_at is null
                   group by p.id, p.place) load
                 where open < %d order by open, place limit 1
                """
                        .formatted(capacity));
    }

    private Optional<UserId> first(String sql) {
        UUID[] people =
                users.withRole(Role.SALESPERSON).stream()
                        .map(Person::id)
                        .map(UserId::value)
                        .toArray(UUID[]::new);
        return jdbc.sql(sql)
                .param("people", people)
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .optional();
    }
}

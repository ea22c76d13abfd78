package org.tandemcrm.deal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/**
 * Who takes over from somebody who left: whoever has the lead or knows the contact, else the
 * salesperson with the fewest open deals, else an owner.
 */
@Component
class Successors {

    private final JdbcClient jdbc;
    private final Users users;

    Successors(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** For a deal, which follows its lead. */
    Optional<Person> ofDeal(LeadId lead) {
        return known("select assignee_id from lead where lead_id = ?", lead.value());
    }

    /** For a step in the pursuit of a lead: the salesperson of its deal, if it has one. */
    Optional<Person> ofPursuit(UUID lead) {
        return known(
                """
                select coalesce(d.assignee_id, l.assignee_id) from lead l
                  left join deal d on d.lead_id = l.lead_id and d.closed_on is null
                 where l.lead_id = ?
                """,
                lead);
    }

    /** For a step that belongs to no lead. */
    Optional<Person> ofContact(ContactId contact) {
        return known("select owner_id from contact where contact_id = ?", contact.value());
    }

    boolean isInPool(LeadId lead) {
        return assignee("select assignee_id from lead where lead_id = ?", lead.value()).isEmpty();
    }

    private Optional<Person> known(String sql, UUID key) {
        return assignee(sql, key)
                .flatMap(users::find)
                .filter(person -> person.active() && person.may(Right.WORK_LEADS))
                .or(() -> leastLoaded(Role.SALESPERSON))
                .or(() -> leastLoaded(Role.OWNER));
    }

    private Optional<UserId> assignee(String sql, UUID key) {
        return jdbc
                .sql(sql)
                .param(key)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .stream()
                .flatMap(Optional::stream)
                .map(UserId::new)
                .findFirst();
    }

    private Optional<Person> leastLoaded(Role role) {
        UUID[] people = users.withRole(role).stream().map(p -> p.id().value()).toArray(UUID[]::new);
        return jdbc.sql(
                        """
                        select p.id from unnest(:people::uuid[]) with ordinality as p (id, place)
                          left join deal d on d.assignee_id = p.id and d.closed_on is null
                         group by p.id, p.place order by count(d.deal_id), p.place limit 1
                        """)
                .param("people", people)
                .query((row, n) -> new UserId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(users::find);
    }
}

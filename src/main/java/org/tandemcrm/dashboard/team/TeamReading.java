package org.tandemcrm.dashboard.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Counts what salespeople have in hand and what they closed. */
@Component
class TeamReading {

    private final JdbcClient jdbc;
    private final Users users;

    TeamReading(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Somebody who sells, with what they have in hand. */
    record Seller(UserId id, String name, long warmLeads, long openDeals) {}

    /** Everybody who works on leads, by name. */
    List<Seller> sellers(@Nullable UserId only) {
        return users.active().stream()
                .filter(person -> person.may(Right.WORK_LEADS))
                .filter(person -> only == null || only.equals(person.id()))
                .map(this::seller)
                .toList();
    }

    private Seller seller(Person person) {
        return jdbc.sql(
                        """
                        select (select count(*) from lead l join lead_heat h on h.lead_id = l.lead_id
                                 where l.assignee_id = :who and l.outcome is null
                                   and l.accepted_at is null and l.deleted_at is null
                                   and h.shown in ('WARM', 'HOT')) as warm,
                               (select count(*) from deal d
                                 where d.assignee_id = :who and d.closed_on is null) as open
                        """)
                .param("who", person.id().value())
                .query(
                        (row, n) ->
                                new Seller(
                                        person.id(),
                                        person.name(),
                                        row.getLong("warm"),
                                        row.getLong("open")))
                .single();
    }
}

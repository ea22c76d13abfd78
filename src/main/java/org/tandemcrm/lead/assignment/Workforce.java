package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.Sellers;
import org.tandemcrm.user.Absences;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Who works leads, who of them is present, and how much each has to do. */
@Component
class Workforce {

    private final JdbcClient jdbc;
    private final Users users;
    private final Absences absences;
    private final Firm firm;

    Workforce(JdbcClient jdbc, Users users, Absences absences, Firm firm) {
        this.jdbc = jdbc;
        this.users = users;
        this.absences = absences;
        this.firm = firm;
    }

    boolean works(UserId person) {
        return users.find(person).filter(p -> p.active() && p.may(Right.WORK_LEADS)).isPresent();
    }

    boolean isPresent(UserId person) {
        return works(person) && !absences.away().contains(person);
    }

    /**
     * Those who sell and are present, by name.
     *
     * @param formerly whose lead is given away; not one of them
     * @param counted whether their open leads matter; otherwise none are counted
     */
    List<Colleague> presentBut(@Nullable UserId formerly, boolean counted) {
        Set<UserId> away = absences.away();
        UUID[] people =
                Sellers.of(users).stream()
                        .map(Person::id)
                        .filter(person -> !person.equals(formerly) && !away.contains(person))
                        .map(UserId::value)
                        .toArray(UUID[]::new);
        return jdbc.sql(
                        """
                        select p.id, coalesce(c.capacity, :usual) as capacity,
                               case when :counted then
                                 (select count(*) from lead l
                                   where l.assignee_id = p.id and l.concluded_at is null
                                     and l.deleted_at is null) else 0 end as open
                          from unnest(:people::uuid[]) with ordinality as p (id, place)
                          left join assignment_capacity c on c.user_id = p.id
                         order by p.place
                        """)
                .param("usual", firm.settings().policies().capacity())
                .param("people", people)
                .param("counted", counted)
                .query(
                        (row, n) ->
                                new Colleague(
                                        new UserId(row.getObject("id", UUID.class)),
                                        row.getInt("open"),
                                        row.getInt("capacity")))
                .list();
    }
}

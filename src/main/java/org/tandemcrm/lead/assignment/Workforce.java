package org.tandemcrm.lead.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
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
     * Who is present at one moment.
     *
     * @param unseen how many leads others are giving away, which nobody's count has yet
     */
    record Crew(List<Colleague> people, int unseen) {}

    /**
     * Those who sell and are present, by name.
     *
     * @param formerly whose lead is given away; not one of them
     * @param counted whether their open leads matter; otherwise none are counted
     */
    Crew presentBut(@Nullable UserId formerly, boolean counted) {
        return new Crew(colleagues(read(formerly, counted, 0, 0)), 0);
    }

    /**
     * The same, with their leads and the turns of others counted in one statement: a lead that is
     * committed between two statements would be in neither count or in both.
     */
    Crew presentBut(@Nullable UserId formerly, Turns.Turn turn) {
        List<Present> present = read(formerly, true, turn.horizon(), turn.number());
        int seen = present.stream().mapToInt(Present::seen).findFirst().orElse(0);
        return new Crew(colleagues(present), turn.unseen(seen));
    }

    private record Present(Colleague colleague, int seen) {}

    private static List<Colleague> colleagues(List<Present> present) {
        return present.stream().map(Present::colleague).toList();
    }

    private List<Present> read(
            @Nullable UserId formerly, boolean counted, long afterTurn, long beforeTurn) {
        return jdbc.sql(
                        """
                        select p.id, coalesce(c.capacity, :usual) as capacity,
                               case when :counted then
                                 (select count(*) from lead l
                                   where l.assignee_id = p.id and l.concluded_at is null
                                     and l.deleted_at is null) else 0 end as open,
                               (select count(*) from assignment_turn
                                 where turn > :after and turn < :before) as seen
                          from unnest(:people::uuid[]) with ordinality as p (id, place)
                          left join assignment_capacity c on c.user_id = p.id
                         order by p.place
                        """)
                .param("usual", firm.settings().policies().capacity())
                .param("people", presentBut(formerly))
                .param("counted", counted)
                .param("after", afterTurn)
                .param("before", beforeTurn)
                .query((row, n) -> present(row))
                .list();
    }

    private UUID[] presentBut(@Nullable UserId formerly) {
        Set<UserId> away = absences.away();
        return Sellers.of(users).stream()
                .map(Person::id)
                .filter(person -> !person.equals(formerly) && !away.contains(person))
                .map(UserId::value)
                .toArray(UUID[]::new);
    }

    private static Present present(ResultSet row) throws SQLException {
        UserId person = new UserId(row.getObject("id", UUID.class));
        return new Present(
                new Colleague(person, row.getInt("open"), row.getInt("capacity")),
                row.getInt("seen"));
    }
}

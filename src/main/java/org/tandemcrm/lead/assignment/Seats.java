package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;

/**
 * The seats of people who can carry so many leads and no more. A seat that somebody else is about
 * to give away is locked and passed over, so nobody waits, and nobody gets more leads than seats.
 */
@Component
class Seats {

    private static final String OPEN_OF_PERSON =
            """
             l.assignee_id = :person and l.concluded_at is null and l.deleted_at is null
            """;

    /** Its lead is an open one of theirs, and sits on no seat before. */
    private static final String TAKEN =
            """
            (exists (select from lead l where l.lead_id = s.lead_id and %s)
             and not exists (select from assignment_seat b
                              where b.user_id = s.user_id and b.lead_id = s.lead_id
                                and b.seat < s.seat))
            """
                    .formatted(OPEN_OF_PERSON);

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a seat of theirs for the lead until the transaction ends; false: all are taken. */
    boolean take(Colleague person, LeadId lead) {
        setUp(person);
        for (UUID standing : withoutSeat(person, lead)) {
            if (!sit(person, standing)) {
                return false;
            }
        }
        return sit(person, lead.value());
    }

    private void setUp(Colleague person) {
        jdbc.sql(
                        """
                        insert into assignment_seat (user_id, seat)
                        select :person, n from generate_series(1, :capacity) n
                         where (select count(*) from assignment_seat
                                 where user_id = :person and seat <= :capacity) < :capacity
                        on conflict do nothing
                        """)
                .param("person", person.id().value())
                .param("capacity", person.capacity())
                .update();
    }

    /** What they got in other ways: by hand, by claim, by an import. */
    private List<UUID> withoutSeat(Colleague person, LeadId but) {
        return jdbc.sql(
                        "select l.lead_id from lead l where "
                                + OPEN_OF_PERSON
                                + """
                                   and l.lead_id <> :but
                                   and not exists (select from assignment_seat s
                                                    where s.lead_id = l.lead_id
                                                      and s.user_id = :person
                                                      and s.seat <= :capacity)
                                """)
                .param("person", person.id().value())
                .param("but", but.value())
                .param("capacity", person.capacity())
                .query(UUID.class)
                .list();
    }

    private boolean sit(Colleague person, UUID lead) {
        Optional<Integer> seat = lockFree(person);
        while (seat.isPresent()) {
            if (occupy(person, seat.get(), lead)) {
                return true;
            }
            seat = lockFree(person);
        }
        return false;
    }

    private Optional<Integer> lockFree(Colleague person) {
        return jdbc.sql(
                        """
                        select s.seat from assignment_seat s
                         where s.user_id = :person and s.seat <= :capacity and not %s
                         order by s.seat limit 1 for update of s skip locked
                        """
                                .formatted(TAKEN))
                .param("person", person.id().value())
                .param("capacity", person.capacity())
                .query(Integer.class)
                .optional();
    }

    /** Looks again: another's lead may have come to sit here just before the lock was ours. */
    private boolean occupy(Colleague person, int seat, UUID lead) {
        return jdbc.sql(
                                """
                                update assignment_seat s set lead_id = :lead
                                 where s.user_id = :person and s.seat = :seat and not %s
                                """
                                        .formatted(TAKEN))
                        .param("lead", lead)
                        .param("person", person.id().value())
                        .param("seat", seat)
                        .update()
                == 1;
    }
}

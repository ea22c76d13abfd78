package org.tandemcrm.lead.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;

/**
 * Hands out turns. A turn is a row with the next number; nobody waits for anybody, so that giving
 * leads away cannot deadlock, and two at once never get the same turn.
 */
@Component
class Turns {

    /** So many turns back, whoever is not to be seen is still at it, or was rolled back. */
    private static final int HORIZON = 32;

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A turn.
     *
     * @param number 1 for the first
     * @param others how many of the latest turns are not to be seen yet
     */
    record Turn(long number, int others) {}

    Turn take(LeadId lead) {
        long number =
                jdbc.sql("insert into assignment_turn (lead_id) values (?) returning turn")
                        .param(lead.value())
                        .query(Long.class)
                        .single();
        long since = Math.max(0, number - 1 - HORIZON);
        int seen =
                jdbc.sql("select count(*) from assignment_turn where turn > ? and turn < ?")
                        .params(since, number)
                        .query(Integer.class)
                        .single();
        return new Turn(number, (int) (number - 1 - since) - seen);
    }
}

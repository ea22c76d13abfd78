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
     */
    record Turn(long number) {

        /** The turn after which the others of this moment come. */
        long horizon() {
            return Math.max(0, number - 1 - HORIZON);
        }

        /**
         * How many of the latest turns are not to be seen yet.
         *
         * @param seen how many are, after the horizon and before this one
         */
        int unseen(int seen) {
            return (int) (number - 1 - horizon()) - seen;
        }
    }

    Turn take(LeadId lead) {
        return new Turn(
                jdbc.sql("insert into assignment_turn (lead_id) values (?) returning turn")
                        .param(lead.value())
                        .query(Long.class)
                        .single());
    }
}

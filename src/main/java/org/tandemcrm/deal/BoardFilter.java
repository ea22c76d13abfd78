package org.tandemcrm.deal;

import org.tandemcrm.user.Salespeople;

/**
 * Which open deals a board shows.
 *
 * @param whose deals alone
 */
public record BoardFilter(Salespeople whose, Standing standing) {

    public static BoardFilter of(Salespeople whose) {
        return new BoardFilter(whose, Standing.ALL);
    }

    /** The SQL that is true of the open deals d, with their stages s, that are wanted. */
    String condition() {
        return "d.closed_on is null and " + Salespeople.are("d.assignee_id") + standing.condition();
    }
}

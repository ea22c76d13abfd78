package org.tandemcrm.deal;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * Which open deals a board shows.
 *
 * @param assignee whose deals alone, everybody's if absent
 */
public record BoardFilter(@Nullable UserId assignee, Standing standing) {

    public static BoardFilter of(@Nullable UserId assignee) {
        return new BoardFilter(assignee, Standing.ALL);
    }

    /** The SQL that is true of the open deals d, with their stages s, that are wanted. */
    String condition() {
        return "d.closed_on is null"
                + (assignee == null ? "" : " and d.assignee_id = :by")
                + standing.condition();
    }
}

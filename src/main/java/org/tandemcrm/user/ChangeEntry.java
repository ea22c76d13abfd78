package org.tandemcrm.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one row.
 *
 * @param sequence grows with each change; undo goes from the highest down
 * @param actor whoever changed it; nobody for the machine's own work
 * @param cause the request or job that changed it, as in "POST /leads/{id}/touches"
 * @param before the row as it was, a JSON object by column name; none for an insert
 */
public record ChangeEntry(
        long sequence,
        Instant at,
        @Nullable UserId actor,
        String cause,
        @Nullable RunId run,
        String table,
        String key,
        Action action,
        @Nullable String before) {

    /** What was done to the row. */
    public enum Action {
        INSERT,
        UPDATE,
        DELETE
    }
}

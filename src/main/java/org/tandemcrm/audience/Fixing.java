package org.tandemcrm.audience;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.job.JobId;

/**
 * That a campaign's list is fixed by its rules, or is being fixed.
 *
 * @param found whom the rules found, once they have been asked
 * @param chosen whom of them nothing kept off the list
 * @param out who was left out, by reason
 * @param fixedAt when the last of them was on the list
 */
public record Fixing(
        JobId job,
        Instant askedAt,
        @Nullable Integer found,
        @Nullable Integer chosen,
        Map<LeftOut, Integer> out,
        @Nullable Instant fixedAt) {

    public boolean isOver() {
        return fixedAt != null;
    }
}

package org.tandemcrm.audience.standing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a standing campaign in their order; version 0 where the campaign doesn't stand.
 *
 * @param refreshedOn the day on which its rules last drew people
 */
public record Plan(int version, List<Step> steps, @Nullable LocalDate refreshedOn) {

    static final Plan NONE = new Plan(0, List.of(), null);

    public boolean isKept() {
        return version > 0;
    }
}

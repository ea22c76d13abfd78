package org.tandemcrm.audience.standing;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * One step that everybody in a standing campaign goes through.
 *
 * @param afterDays days after the step before, for the first after the day of entering
 * @param what the subject of the mail, what is printed, or what there is to do
 * @param assignee who does the task; null for a mail or a print run
 */
public record Step(StepKind kind, int afterDays, String what, @Nullable UserId assignee) {

    static final int MOST_DAYS = 365;
    static final int LONGEST = 300;
}

package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.UserId;

/**
 * Why leads are handed on.
 *
 * @param sentence as in "Anna is away"
 */
record Reason(String sentence, @Nullable UserId deputy, @Nullable AbsenceId absence) {}

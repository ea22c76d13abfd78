package org.tandemcrm.user.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** An absence that somebody plans, both days included. */
public record NewAbsence(
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UserId deputy) {}

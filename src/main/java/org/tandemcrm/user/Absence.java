package org.tandemcrm.user;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is not at work, both included, in the company's time zone.
 *
 * @param deputy who takes over what cannot wait; nobody: the company's rule finds somebody
 * @param begunAt when it was noticed that it had begun, and work was handed on
 * @param endedAt when it was over, or was broken off
 */
public record Absence(
        AbsenceId id,
        UserId person,
        LocalDate from,
        LocalDate to,
        @Nullable UserId deputy,
        @Nullable String deputyName,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt) {

    public boolean begun() {
        return begunAt != null;
    }

    public boolean over() {
        return endedAt != null;
    }
}

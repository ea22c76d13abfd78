package org.tandemcrm.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the security log.
 *
 * @param actor who did it, where somebody was signed in
 * @param subject whose account it is about
 * @param address where the request came from
 */
public record AuditLine(
        Instant at,
        SecurityEventKind kind,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String address,
        String detail) {}

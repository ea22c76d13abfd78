package org.tandemcrm.user.entry;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it, without its secret. */
public record TokenCard(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean valid) {}

package org.tandemcrm.campaign;

import org.jspecify.annotations.Nullable;

/** Somebody who answered and of whom we know only what they left. */
public record Stranger(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company) {}

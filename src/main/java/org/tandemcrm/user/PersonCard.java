package org.tandemcrm.user;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the owner manages them.
 *
 * @param invitedUntil when the open invitation ends; none if there is no open one
 * @param version goes back with an edit, so that a newer one is not overwritten
 */
public record PersonCard(
        UserId id,
        String name,
        String email,
        Set<Role> roles,
        Standing standing,
        @Nullable Instant invitedUntil,
        long version) {

    /** How far someone is in, or out. */
    public enum Standing {
        INVITED,
        ACTIVE,
        DISABLED
    }

    public boolean active() {
        return standing == Standing.ACTIVE;
    }

    public boolean disabled() {
        return standing == Standing.DISABLED;
    }
}

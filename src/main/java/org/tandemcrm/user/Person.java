package org.tandemcrm.user;

import java.util.Set;

/** Someone who works with Tandem; not active: invited but never here, or disabled. */
public record Person(UserId id, String name, String email, Set<Role> roles, boolean active) {

    public boolean may(Right right) {
        return right.heldBy(roles);
    }
}

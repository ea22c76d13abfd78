package org.tandemcrm.user;

import java.time.ZoneId;
import java.util.Set;
import org.tandemcrm.web.NoQuery;

/** The person on whose behalf something happens now, as their account stood when it began. */
public record Viewer(UserId id, String name, Set<Role> roles, ZoneId zone) implements NoQuery {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean may(Right right) {
        return right.heldBy(roles);
    }

    /**
     * @throws NotAllowed if none of the roles carries the right
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed("Your role does not allow this.");
        }
    }
}

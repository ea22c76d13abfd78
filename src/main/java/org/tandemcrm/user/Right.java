package org.tandemcrm.user;

import static org.tandemcrm.user.Role.COLLEAGUE;
import static org.tandemcrm.user.Role.MARKETER;
import static org.tandemcrm.user.Role.OWNER;
import static org.tandemcrm.user.Role.SALESPERSON;

import java.util.Collection;
import java.util.Set;

/**
 * What someone may do, and the roles that may; rights over single records are a façade's matter.
 */
public enum Right {
    READ(OWNER, MARKETER, SALESPERSON, COLLEAGUE),
    ADD_CONTACTS(OWNER, MARKETER, SALESPERSON, COLLEAGUE),
    CHANGE_CONTACTS(OWNER, MARKETER, SALESPERSON),
    LOG_RESPONSES(OWNER, MARKETER, SALESPERSON, COLLEAGUE),
    PLAN_CAMPAIGNS(OWNER, MARKETER),
    SEE_COSTS(OWNER, MARKETER),
    WORK_LEADS(OWNER, SALESPERSON),
    IMPORT(OWNER, MARKETER),
    EXPORT(OWNER, MARKETER, SALESPERSON),
    SEE_ATTRIBUTION(OWNER, MARKETER, SALESPERSON),
    MANAGE(OWNER);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles that carry this right. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether one of the roles carries this right. */
    public boolean heldBy(Collection<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }
}

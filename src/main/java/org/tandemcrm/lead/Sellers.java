package org.tandemcrm.lead;

import java.util.List;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;

/** Who sells: the salespeople, and as long as there are none, the owners themselves. */
public final class Sellers {

    private Sellers() {}

    /** Those of them who can sign in, by name. */
    public static List<Person> of(Users users) {
        List<Person> salespeople = users.withRole(Role.SALESPERSON);
        return salespeople.isEmpty() ? users.withRole(Role.OWNER) : salespeople;
    }
}

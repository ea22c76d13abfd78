package org.tandemcrm.user.absence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** Who may speak for whom, and stand in for whom. */
@Component
class Colleagues {

    private final Users users;
    private final CurrentUser me;

    Colleagues(Users users, CurrentUser me) {
        this.users = users;
        this.me = me;
    }

    /** Everybody plans for themselves, owners for all; for others a person does not exist. */
    UserId mayPlanFor(UserId person) {
        Viewer viewer = me.get();
        if (!person.equals(viewer.id())
                && (!viewer.may(Right.MANAGE) || users.find(person).isEmpty())) {
            throw new NotFound("Person");
        }
        return viewer.id();
    }

    List<Person> of(UserId person) {
        return users.active().stream().filter(other -> !other.id().equals(person)).toList();
    }

    boolean mayStandIn(@Nullable UserId deputy, UserId person) {
        return deputy == null
                || !deputy.equals(person) && users.find(deputy).filter(Person::active).isPresent();
    }
}

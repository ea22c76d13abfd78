package org.tandemcrm.user;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.job.RunAs;

/** Lends long work the rights of the person who started it. */
@Component
class WorkIdentity implements RunAs {

    private final CurrentUser me;
    private final Users users;

    WorkIdentity(CurrentUser me, Users users) {
        this.me = me;
        this.users = users;
    }

    @Override
    public Optional<UUID> current() {
        return me.find().map(viewer -> viewer.id().value());
    }

    @Override
    public void as(UUID person, Runnable work) {
        me.as(new UserId(person), work);
    }

    @Override
    public String nameOf(UUID person) {
        return users.nameOf(new UserId(person));
    }

    @Override
    public boolean overseesOthers() {
        return me.find().filter(viewer -> viewer.may(Right.MANAGE)).isPresent();
    }
}

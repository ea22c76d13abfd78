package org.tandemcrm.user.web;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.HomeZone;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Viewing;

/** Tells the shell who looks at the page. */
@Component
class Onlooker implements Viewing {

    private final CurrentUser me;
    private final ObjectProvider<HomeZone> home;

    Onlooker(CurrentUser me, ObjectProvider<HomeZone> home) {
        this.me = me;
        this.home = home;
    }

    @Override
    public boolean may(String right) {
        return me.find().filter(viewer -> viewer.may(Right.valueOf(right))).isPresent();
    }

    @Override
    public ZoneId zone() {
        return me.find().map(Viewer::zone).orElseGet(() -> home.getObject().zone());
    }

    @Override
    public Optional<String> name() {
        return me.find().map(Viewer::name);
    }
}

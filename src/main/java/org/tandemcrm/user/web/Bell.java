package org.tandemcrm.user.web;

import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Notices;

/** Counts what the reader has not read yet; known to the shell's template as "@bell". */
@Component("bell")
public class Bell {

    private final CurrentUser me;
    private final Notices notices;

    Bell(CurrentUser me, Notices notices) {
        this.me = me;
        this.notices = notices;
    }

    public int unread() {
        return me.find().map(viewer -> notices.unread(viewer.id())).orElse(0);
    }
}

package org.tandemcrm.user;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions, on whichever instance they began; the principal's name is the user's id. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(UserId user) {
        endOthers(user, null);
    }

    /** Ends all but the one that the person is using, if any. */
    void endOthers(UserId user, @Nullable String mine) {
        jdbc.sql("delete from user_session where principal_name = ? and session_id <> ?")
                .params(user.text(), mine == null ? "" : mine)
                .update();
    }
}

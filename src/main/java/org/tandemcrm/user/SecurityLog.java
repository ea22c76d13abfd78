package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who came in, who was turned away, and who changed whose rights; rows are only ever added. */
@Component
public class SecurityLog {

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    SecurityLog(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Adds a line, with the person at work and the address of the present request.
     *
     * @param subject whose account it is about, if any
     */
    @Transactional
    public void write(SecurityEventKind kind, @Nullable UserId subject, String detail) {
        jdbc.sql(
                        """
                        insert into security_event (at, kind, actor_id, subject_id, address, detail)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(kind.name())
                .param(me.find().map(viewer -> viewer.id().value()).orElse(null))
                .param(subject == null ? null : subject.value())
                .param(address())
                .param(detail)
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}

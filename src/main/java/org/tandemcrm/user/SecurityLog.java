package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /** One line of the log. */
    public record Line(
            long sequence,
            Instant at,
            SecurityEventKind kind,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String address,
            String detail) {}

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

    /** At most so many lines that are older than the given one, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> before(@Nullable Long sequence, int count) {
        return jdbc.sql(
                        """
                        select e.sequence, e.at, e.kind, a.name as actor, s.name as subject,
                               e.address, e.detail
                          from security_event e
                          left join user_account a on a.user_id = e.actor_id
                          left join user_account s on s.user_id = e.subject_id
                         where e.sequence < ?
                         order by e.sequence desc
                         limit ?
                        """)
                .params(sequence == null ? Long.MAX_VALUE : sequence, count)
                .query(
                        (row, n) ->
                                new Line(
                                        row.getLong("sequence"),
                                        row.getTimestamp("at").toInstant(),
                                        SecurityEventKind.valueOf(row.getString("kind")),
                                        row.getString("actor"),
                                        row.getString("subject"),
                                        row.getString("address"),
                                        row.getString("detail")))
                .list();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}

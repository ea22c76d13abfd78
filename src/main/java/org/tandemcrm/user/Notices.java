package org.tandemcrm.user;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;

/** Tells people what they want to know; unread notices stand at the bell. */
@Component
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Leaves a notice, unless the person does not want this kind.
     *
     * @param href where the notice leads, a path of ours
     */
    public void tell(UserId to, NoticeKind kind, String sentence, String href) {
        jdbc.sql(
                        """
                        insert into notice (notice_id, user_id, kind, sentence, href, told_at)
                        select :id, :user, :kind, :sentence, :href, :at
                         where not exists (select from muted_notice_kind m
                                            where m.user_id = :user and m.kind = :kind)
                        """)
                .param("id", Ids.next())
                .param("user", to.value())
                .param("kind", kind.name())
                .param("sentence", sentence)
                .param("href", href)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}

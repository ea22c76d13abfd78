package org.tandemcrm.platform;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;

/** Tells the owners once of each event that failed again after it was tried again. */
@Component
class DeadLetterBell {

    private static final int PATIENCE = 3;

    private final JdbcClient jdbc;
    private final Users users;
    private final Notices notices;
    private final Clock clock;

    DeadLetterBell(JdbcClient jdbc, Users users, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M30S")
    @Transactional
    public void ring() {
        int fresh =
                jdbc.sql(
                                """
                                insert into event_failure as f
                                       (event_publication_id, failed_at, told_at)
                                select p.id, coalesce(p.last_resubmission_date, p.publication_date),
                                       :now
                                  from event_publication p
                                 where p.status = 'FAILED' and p.completion_date is null
                                   and p.completion_attempts >= :patience
                                on conflict (event_publication_id)
                                do update set told_at = excluded.told_at where f.told_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("patience", PATIENCE)
                        .update();
        if (fresh > 0) {
            String sentence =
                    fresh == 1
                            ? "Something in the background keeps failing. Try it again or give it up."
                            : "%d things in the background keep failing. Try them again or give them up."
                                    .formatted(fresh);
            users.withRole(Role.OWNER)
                    .forEach(
                            owner ->
                                    notices.tell(
                                            owner.id(),
                                            NoticeKind.WORK_FAILED,
                                            sentence,
                                            "/settings/failures"));
        }
    }
}

package org.tandemcrm.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.user.UserId;

/** How the hour goes: who waits, whose time runs out, what is done today. */
@Component
public class QueueTally {

    private static final Duration SOON = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;

    QueueTally(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    /** The touches that the person logged today. */
    @Transactional(readOnly = true)
    public long doneToday(UserId person) {
        Instant midnight = firm.today().atStartOfDay(firm.zone()).toInstant();
        return jdbc.sql("select count(*) from touch where user_id = ? and occurred_at >= ?")
                .params(person.value(), Timestamp.from(midnight))
                .query(Long.class)
                .single();
    }

    /** How many of them run out within the hour, or have run out. */
    public long runningOut(List<QueueEntry> entries) {
        Instant soon = clock.instant().plus(SOON);
        return entries.stream()
                .filter(entry -> entry.dueAt() != null && entry.dueAt().isBefore(soon))
                .count();
    }
}

package org.tandemcrm.touch;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/**
 * The next steps that were agreed and are still open. A later touch of the same pursuit does the
 * step; so does a person who ticks it off.
 */
@Service
@Transactional(readOnly = true)
public class FollowUps {

    private static final String OPEN =
            """
            select t.touch_id, t.contact_id, t.pursuit, coalesce(t.next_by, t.user_id) as user_id,
                   t.next_what, t.next_on, t.next_at
              from touch t
             where t.next_on is not null and t.done_at is null
            """;
    private static final String DUE_FIRST = " order by t.next_on, t.next_at nulls last, t.touch_id";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is the person's to do, the first due first. */
    public List<FollowUp> openOf(UserId person) {
        return jdbc.sql(OPEN + " and coalesce(t.next_by, t.user_id) = ?" + DUE_FIRST)
                .param(person.value())
                .query(TouchRows::followUp)
                .list();
    }

    /** What is open in the pursuits, whoever promised it, the first due first. */
    public List<FollowUp> openOfPursuits(Collection<UUID> pursuits) {
        return jdbc.sql(OPEN + " and t.pursuit = any(?)" + DUE_FIRST)
                .param(pursuits.toArray(UUID[]::new))
                .query(TouchRows::followUp)
                .list();
    }

    /**
     * From now on another person does the step; the touch in which it was agreed stays as it was.
     */
    @Transactional
    public void handOn(TouchId id, UserId to) {
        journal.updating("touch", "touch_id", List.of(id.value()));
        jdbc.sql(
                        """
                        update touch set next_by = ?
                         where touch_id = ? and next_on is not null and done_at is null
                        """)
                .params(to.value(), id.value())
                .update();
    }

    /** Ticks a step off without a touch; a step that is done stays as it is. */
    @Transactional
    public void done(TouchId id) {
        journal.updating("touch", "touch_id", List.of(id.value()));
        int steps =
                jdbc.sql(
                                """
                                update touch set done_at = coalesce(done_at, ?)
                                 where touch_id = ? and next_on is not null
                                """)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(id.value())
                        .update();
        if (steps == 0) {
            throw new NotFound("This next step does not exist.");
        }
    }
}

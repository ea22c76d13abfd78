package org.tandemcrm.touch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/** All that a touch leaves in this module: its row, its line in the timeline, the steps it did. */
@Component
class TouchMarks {

    /** A step that this touch did is open again, unless another touch did it later. */
    private static final String DONE_BY_IT =
            """
            update touch s
               set done_at = (select min(l.occurred_at) from touch l
                               where l.touch_id <> t.touch_id and l.occurred_at > s.occurred_at
                                 and (l.pursuit = s.pursuit
                                      or l.pursuit is null and s.pursuit is null
                                         and l.contact_id = s.contact_id))
              from touch t
             where t.touch_id = :touch and s.next_on is not null
               and s.done_at = t.occurred_at and s.occurred_at < t.occurred_at
               and (s.pursuit = t.pursuit
                    or s.pursuit is null and t.pursuit is null and s.contact_id = t.contact_id)
            """;

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Journal journal;

    TouchMarks(JdbcClient jdbc, Timeline timeline, Journal journal) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.journal = journal;
    }

    /** The touch of that person; whoever else wants to take it back waits. */
    Optional<TouchTakenBack> lock(TouchId id, UserId by) {
        return jdbc.sql(
                        """
                        select contact_id, pursuit, recorded_at from touch
                         where touch_id = :touch and user_id = :by for update
                        """)
                .param("touch", id.value())
                .param("by", by.value())
                .query(
                        (row, n) ->
                                new TouchTakenBack(
                                        id,
                                        new ContactId(row.getObject("contact_id", UUID.class)),
                                        row.getObject("pursuit", UUID.class),
                                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    void reopenSteps(TouchTakenBack touch) {
        jdbc.sql(DONE_BY_IT).param("touch", touch.touch().value()).update();
    }

    /** Nothing points to the touch any more. */
    void wipe(TouchTakenBack touch) {
        UUID id = touch.touch().value();
        journal.deleting("touch", "touch_id", List.of(id));
        timeline.erase(id);
        jdbc.sql("delete from touch where touch_id = :touch").param("touch", id).update();
    }
}

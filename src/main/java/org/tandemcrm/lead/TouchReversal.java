package org.tandemcrm.lead;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.Notices;

/** Takes out of a lead what a touch put in: its link, its evidence, what people were told. */
@Component
class TouchReversal {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Notices notices;
    private final Weighing weighing;

    TouchReversal(JdbcClient jdbc, Journal journal, Notices notices, Weighing weighing) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.notices = notices;
        this.weighing = weighing;
    }

    /** The one exception to "evidence is only added"; the journal keeps what it was. */
    void takeOut(TouchMemory.Memory known, TouchId touch) {
        journal.deleting("lead_touch", "touch_id", List.of(touch.value()));
        jdbc.sql("delete from lead_touch where touch_id = ?").param(touch.value()).update();
        List<UUID> evidence =
                jdbc.sql(
                                """
                                select evidence_id from evidence
                                 where touch_id = :touch or response_id = :response
                                """)
                        .param("touch", touch.value())
                        .param(
                                "response",
                                known.response() == null ? null : known.response().value())
                        .query(UUID.class)
                        .list();
        if (!evidence.isEmpty()) {
            journal.deleting("evidence", "evidence_id", evidence);
            jdbc.sql("delete from evidence where evidence_id = any(?)")
                    .param(evidence.toArray(UUID[]::new))
                    .update();
            weighing.again(known.lead());
            notices.takeBack("/leads/" + known.lead(), known.since());
        }
    }
}

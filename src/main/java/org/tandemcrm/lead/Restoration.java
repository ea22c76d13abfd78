package org.tandemcrm.lead;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseUndo;
import org.tandemcrm.user.Journal;

/** Puts a lead back to what it was before a touch, which may be nothing at all. */
@Component
class Restoration {

    private final LeadImage image;
    private final ResponseUndo responses;
    private final Journal journal;
    private final JdbcClient jdbc;

    Restoration(LeadImage image, ResponseUndo responses, Journal journal, JdbcClient jdbc) {
        this.image = image;
        this.responses = responses;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** The evidence of the touch, and of the response that came with it, is out already. */
    void restore(TouchMemory.Memory known) {
        if (known.response() != null) {
            responses.takeBack(known.response());
        }
        String before = known.before();
        if (before == null) {
            forget(known.lead());
        } else {
            image.restore(known.lead(), before);
        }
    }

    private void forget(LeadId lead) {
        journal.deleting("lead", "lead_id", List.of(lead.value()));
        jdbc.sql("delete from lead where lead_id = ?").param(lead.value()).update();
    }
}

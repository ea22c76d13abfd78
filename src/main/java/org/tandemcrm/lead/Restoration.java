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
            withdrawHandoff(known);
        }
    }

    /** What was taken down when the touch made it warm. */
    private void withdrawHandoff(TouchMemory.Memory known) {
        jdbc.sql(
                        """
                        delete from lead_handoff h
                         where h.lead_id = :lead and h.taken_at >= :since
                           and not exists (select from temperature_change x
                                            where x.lead_id = h.lead_id and x.at = h.at
                                              and x.from_temperature = 'COLD')
                        """)
                .param("lead", known.lead().value())
                .param("since", Rows.stamp(known.since()))
                .update();
        jdbc.sql(
                        """
                        delete from lead_likelihood k
                         where k.lead_id = :lead
                           and not exists (select from lead_handoff h
                                            where h.lead_id = k.lead_id)
                        """)
                .param("lead", known.lead().value())
                .update();
    }

    private void forget(LeadId lead) {
        journal.deleting("lead", "lead_id", List.of(lead.value()));
        image.erase(lead);
    }
}

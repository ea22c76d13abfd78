package org.tandemcrm.lead;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.UserLeft;

/** Hands on the leads of someone who leaves. */
@Component
class LeaverListener {

    private final JdbcClient jdbc;
    private final LeadHeads heads;
    private final Handing handing;

    LeaverListener(JdbcClient jdbc, LeadHeads heads, Handing handing) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.handing = handing;
    }

    /** Before the deals, which follow their leads. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UserLeft left) {
        List<LeadId> leads =
                jdbc.sql(
                                """
                                select lead_id from lead
                                 where assignee_id = ? and concluded_at is null and deleted_at is null
                                 order by opened_at, number
                                """)
                        .param(left.user().value())
                        .query((row, n) -> Rows.lead(row))
                        .list();
        leads.forEach(lead -> handing.handOn(heads.of(lead)));
        jdbc.sql("update claim set released_at = ? where user_id = ? and released_at is null")
                .params(Rows.stamp(left.at()), left.user().value())
                .update();
    }
}

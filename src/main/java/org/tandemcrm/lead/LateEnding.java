package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;

/**
 * When it becomes known late that a lead had ended, what its people answered after that belongs to
 * their next pursuit, as if the end had been recorded at its time.
 */
@Component
class LateEnding {

    private final JdbcClient jdbc;
    private final LeadOfFact leadOf;
    private final LeadStart start;
    private final Weighing weighing;

    LateEnding(JdbcClient jdbc, LeadOfFact leadOf, LeadStart start, Weighing weighing) {
        this.jdbc = jdbc;
        this.leadOf = leadOf;
        this.start = start;
        this.weighing = weighing;
    }

    private record Answer(
            UUID evidence, ContactId contact, Instant at, String what, @Nullable String campaign) {}

    /** The lead has been concluded at the moment. */
    void of(LeadId ended, Instant at) {
        List<Answer> later = answersAfter(ended, at);
        later.forEach(this::moveOn);
        if (!later.isEmpty()) {
            weighing.again(ended);
        }
    }

    private List<Answer> answersAfter(LeadId ended, Instant at) {
        return jdbc.sql(
                        """
                        select e.evidence_id, e.contact_id, e.occurred_at, e.what, c.name as campaign
                          from evidence e left join campaign c on c.campaign_id = e.campaign_id
                         where e.lead_id = ? and e.occurred_at > ? and e.response_id is not null
                         order by e.occurred_at, e.evidence_id
                        """)
                .params(ended.value(), stamp(at))
                .query(
                        (row, n) ->
                                new Answer(
                                        row.getObject("evidence_id", UUID.class),
                                        new ContactId(row.getObject("contact_id", UUID.class)),
                                        Rows.instant(row, "occurred_at"),
                                        row.getString("what"),
                                        row.getString("campaign")))
                .list();
    }

    private void moveOn(Answer answer) {
        leadOf.lock(answer.contact());
        LeadId next =
                leadOf.find(answer.contact(), answer.at())
                        .orElseGet(
                                () ->
                                        start.withResponse(
                                                answer.contact(), answer.at(), answer.campaign()));
        leadOf.openedBy(next, answer.at());
        jdbc.sql("update evidence set lead_id = ? where evidence_id = ?")
                .params(next.value(), answer.evidence())
                .update();
        weighing.again(next, new Occasion(answer.at(), answer.what()));
    }
}

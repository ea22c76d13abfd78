package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserId;

/**
 * The statements that change a lead without its entity, so that a form that somebody has open stays
 * fresh: the only ones there are, for each tells that it did.
 */
@Component
class LeadRewriting {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Measures measures;

    LeadRewriting(JdbcClient jdbc, ApplicationEventPublisher events, Measures measures) {
        this.jdbc = jdbc;
        this.events = events;
        this.measures = measures;
    }

    /** A lead that a response opened began with the first of them, however late it became known. */
    void openedBy(LeadId lead, Instant at) {
        run(
                lead,
                jdbc.sql(
                                """
                                update lead set opened_at = :at
                                 where lead_id = :lead and by_response and opened_at > :at
                                """)
                        .param("at", stamp(at)));
    }

    /** It begins no earlier than the evidence that is left to it. */
    void openWithEvidence(LeadId lead) {
        run(
                lead,
                jdbc.sql(
                        """
                        update lead l set opened_at = f.first
                          from (select min(occurred_at) as first from evidence where lead_id = :lead) f
                         where l.lead_id = :lead and f.first > l.opened_at
                        """));
    }

    /**
     * Where no evidence is left to it, it was none.
     *
     * @return when it was discarded, if it was
     */
    Optional<Instant> discardWithoutEvidence(LeadId lead) {
        Instant now = measures.now();
        boolean gone =
                run(
                        lead,
                        jdbc.sql(
                                        """
                                        update lead l set deleted_at = :at
                                         where l.lead_id = :lead
                                           and not exists (select from evidence e
                                                            where e.lead_id = l.lead_id)
                                        """)
                                .param("at", stamp(now)));
        return gone ? Optional.of(now) : Optional.empty();
    }

    /** Gives it back to who had it. */
    void reassign(LeadId lead, @Nullable UserId to) {
        run(
                lead,
                jdbc.sql(
                                """
                                update lead set assignee_id = :to::uuid, version = version + 1
                                 where lead_id = :lead and assignee_id is distinct from :to::uuid
                                """)
                        .param("to", to == null ? null : to.value()));
    }

    /** There never was one. */
    void erase(LeadId lead) {
        run(lead, jdbc.sql("delete from lead where lead_id = :lead"));
    }

    private boolean run(LeadId lead, StatementSpec statement) {
        boolean changed = statement.param("lead", lead.value()).update() > 0;
        if (changed) {
            tell(lead);
        }
        return changed;
    }

    /** Something that figures say of it was written beside its entity. */
    void tell(LeadId lead) {
        events.publishEvent(new LeadRewritten(lead));
    }
}

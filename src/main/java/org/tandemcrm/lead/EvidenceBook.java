package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.PointsHistory;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** The facts that move temperatures; they are added and never changed. */
@Component
class EvidenceBook {

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Measures measures;
    private final ApplicationEventPublisher events;

    EvidenceBook(
            JdbcClient jdbc, CurrentUser me, Measures measures, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.me = me;
        this.measures = measures;
        this.events = events;
    }

    /** Adds the fact with the points of its time; empty if its response or touch is in already. */
    Optional<Fact> add(LeadId lead, EvidenceId id, NewEvidence evidence) {
        double points = measures.points(evidence.kind(), evidence.occurredAt());
        if (insert(lead, id, evidence, points) == 0) {
            return Optional.empty();
        }
        changed(lead);
        return Optional.of(fact(evidence, points));
    }

    /** Tells that facts came to the lead or left it. */
    void changed(LeadId lead) {
        events.publishEvent(new EvidenceChanged(lead));
    }

    private int insert(LeadId lead, EvidenceId id, NewEvidence e, double points) {
        return jdbc.sql(
                        """
                        insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                            recorded_at, recorded_by, what, cause, response_id, touch_id,
                            campaign_id, contact_id, channel)
                        values (:id, :lead, :kind, :points, :at, :now, :by, :what, :cause, :response,
                            :touch, :campaign, :contact, :channel)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("lead", lead.value())
                .param("kind", e.kind().name())
                .param("points", points)
                .param("at", stamp(e.occurredAt()))
                .param("now", stamp(measures.now()))
                .param("by", me.find().map(Viewer::id).map(by -> by.value()).orElse(null))
                .param("what", e.what())
                .param("cause", e.cause())
                .param("response", e.response() == null ? null : e.response().value())
                .param("touch", e.touch() == null ? null : e.touch().value())
                .param("campaign", e.campaign() == null ? null : e.campaign().value())
                .param("contact", e.contact() == null ? null : e.contact().value())
                .param("channel", e.channel() == null ? null : e.channel().name())
                .update();
    }

    private static Fact fact(NewEvidence e, double points) {
        return new Fact(
                e.kind(),
                e.occurredAt(),
                points,
                e.campaign() == null ? null : e.campaign().value(),
                e.contact() == null ? null : e.contact().value(),
                e.what());
    }

    /**
     * Whether a response of the same moment says the same already: one call, written down twice.
     */
    boolean isToldByResponse(LeadId lead, EvidenceKind kind, Instant at) {
        return jdbc.sql(
                        """
                        select exists (select from evidence
                                        where lead_id = :lead and occurred_at = :at and kind = :kind
                                          and response_id is not null)
                        """)
                .param("lead", lead.value())
                .param("at", stamp(Measures.precise(at)))
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    List<Fact> factsOf(LeadId lead) {
        return jdbc.sql(
                        """
                        select kind, occurred_at, points, campaign_id, contact_id, what
                          from evidence where lead_id = ?
                        """)
                .param(lead.value())
                .query(EvidenceBook::fact)
                .list();
    }

    /** Gives the facts the points that the owner has decided on for the past since then. */
    void repoint(LeadId lead, Instant since) {
        measures.pointsRewrittenSince(since)
                .ifPresent(
                        decided -> {
                            PointsHistory points = measures.points();
                            worths(lead).stream()
                                    .filter(worth -> worth.points() != worth.by(points))
                                    .forEach(
                                            worth ->
                                                    repoint(worth.id(), worth.by(points), decided));
                        });
    }

    private record Worth(UUID id, EvidenceKind kind, Instant at, double points) {

        double by(PointsHistory history) {
            return history.at(kind.name(), at).doubleValue();
        }
    }

    private List<Worth> worths(LeadId lead) {
        return jdbc.sql(
                        "select evidence_id, kind, occurred_at, points from evidence where lead_id = ?")
                .param(lead.value())
                .query(
                        (row, n) ->
                                new Worth(
                                        row.getObject("evidence_id", UUID.class),
                                        EvidenceKind.valueOf(row.getString("kind")),
                                        Rows.instant(row, "occurred_at"),
                                        row.getDouble("points")))
                .list();
    }

    private void repoint(UUID evidence, double points, Instant decided) {
        jdbc.sql("update evidence set points = ?, repointed_at = ? where evidence_id = ?")
                .params(points, stamp(decided), evidence)
                .update();
    }

    /** Whether the lead has another fact of the sort and day, so that one of them may not count. */
    boolean mayRepeat(LeadId lead, Fact fact) {
        if (fact.campaign() == null) {
            return false;
        }
        LocalDate day = measures.dayOf(fact.at());
        return jdbc.sql(
                                """
                                select count(*) from evidence
                                 where lead_id = :lead and kind = :kind and campaign_id = :campaign
                                   and occurred_at >= :from and occurred_at < :to
                                """)
                        .param("lead", lead.value())
                        .param("kind", fact.kind().name())
                        .param("campaign", fact.campaign())
                        .param("from", stamp(measures.endOf(day.minusDays(1))))
                        .param("to", stamp(measures.endOf(day)))
                        .query(Integer.class)
                        .single()
                > 1;
    }

    private static Fact fact(ResultSet row, int n) throws SQLException {
        return new Fact(
                EvidenceKind.valueOf(row.getString("kind")),
                Rows.instant(row, "occurred_at"),
                row.getDouble("points"),
                id(row, "campaign_id"),
                id(row, "contact_id"),
                row.getString("what"));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

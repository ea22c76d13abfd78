package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that ever moved a lead's temperature, for a replay. */
@Component
class LeadPast {

    private final EvidenceBook evidence;
    private final JdbcClient jdbc;

    LeadPast(EvidenceBook evidence, JdbcClient jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    Replay replay(LeadId lead, Scales scales, Instant upTo) {
        return Thermometer.replay(
                evidence.factsOf(lead), overrulings(lead), handOvers(lead), scales, upTo);
    }

    /** Gives the lead's facts the points that the owner has decided on for the past since then. */
    void repoint(LeadId lead, Instant since) {
        evidence.repoint(lead, since);
    }

    List<HandOver> handOvers(LeadId lead) {
        return jdbc.sql("select at, reason from handback where lead_id = ? order by at")
                .param(lead.value())
                .query(
                        (row, n) ->
                                handOver(
                                        Rows.instant(row, "at"),
                                        HandbackReason.valueOf(row.getString("reason"))))
                .list();
    }

    static HandOver handOver(Instant at, HandbackReason reason) {
        return new HandOver(
                at, "Handed back to marketing: " + reason.label().toLowerCase(Locale.ROOT));
    }

    private List<Overruling> overrulings(LeadId lead) {
        return jdbc.sql(
                        "select temperature, at, until, reason from temperature_override where lead_id = ?")
                .param(lead.value())
                .query(
                        (row, n) ->
                                new Overruling(
                                        Rows.temperature(row, "temperature"),
                                        Rows.instant(row, "at"),
                                        Rows.instant(row, "until"),
                                        row.getString("reason")))
                .list();
    }
}

package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.UserId;

/** Who works on which lead at this moment: a lock of half an hour. */
@Component
class Claims {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Measures measures;

    Claims(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    private record Holder(UUID userId, String name, Instant until) {}

    /** Takes the lead, or prolongs the claim that the person has; one of many at once wins. */
    Instant take(LeadId lead, UserId by) {
        Instant now = measures.now();
        Instant until = now.plus(HALF_AN_HOUR);
        closeExpired(lead, now);
        if (!prolong(lead, by, until) && !insert(lead, by, now, until)) {
            throw holder(lead).map(Claims::taken).orElseGet(Claims::busy);
        }
        return until;
    }

    /** RuleBroken "already-claimed" if another has it at this moment. */
    void refuseIfAnothers(LeadId lead, UserId by) {
        closeExpired(lead, measures.now());
        holder(lead)
                .filter(holder -> !holder.userId().equals(by.value()))
                .ifPresent(
                        holder -> {
                            throw taken(holder);
                        });
    }

    /** Lets go of every other lead that the person has: one works on one at a time. */
    void releaseOthers(LeadId lead, UserId by) {
        jdbc.sql(
                        """
                        update claim set released_at = :now
                         where user_id = :by and lead_id <> :lead and released_at is null
                        """)
                .param("now", stamp(measures.now()))
                .param("lead", lead.value())
                .param("by", by.value())
                .update();
    }

    /** Lets go of the lead, if the person has it. */
    void release(LeadId lead, UserId by) {
        jdbc.sql(
                        """
                        update claim set released_at = :now
                         where lead_id = :lead and user_id = :by and released_at is null
                        """)
                .param("now", stamp(measures.now()))
                .param("lead", lead.value())
                .param("by", by.value())
                .update();
    }

    /** Whoever has it lets go. */
    void end(LeadId lead) {
        jdbc.sql("update claim set released_at = ? where lead_id = ? and released_at is null")
                .params(stamp(measures.now()), lead.value())
                .update();
    }

    private void closeExpired(LeadId lead, Instant now) {
        jdbc.sql(
                        """
                        update claim set released_at = until
                         where lead_id = :lead and released_at is null and until <= :now
                        """)
                .param("lead", lead.value())
                .param("now", stamp(now))
                .update();
    }

    private boolean prolong(LeadId lead, UserId by, Instant until) {
        return jdbc.sql(
                                """
                                update claim set until = :until
                                 where lead_id = :lead and user_id = :by and released_at is null
                                """)
                        .param("until", stamp(until))
                        .param("lead", lead.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private boolean insert(LeadId lead, UserId by, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                insert into claim (claim_id, lead_id, user_id, claimed_at, until)
                                values (:id, :lead, :by, :now, :until)
                                on conflict (lead_id) where released_at is null do nothing
                                """)
                        .param("id", Ids.next())
                        .param("lead", lead.value())
                        .param("by", by.value())
                        .param("now", stamp(now))
                        .param("until", stamp(until))
                        .update()
                == 1;
    }

    private Optional<Holder> holder(LeadId lead) {
        return jdbc.sql(
                        """
                        select c.user_id, u.name, c.until
                          from claim c join user_account u on u.user_id = c.user_id
                         where c.lead_id = ? and c.released_at is null
                        """)
                .param(lead.value())
                .query(
                        (row, n) ->
                                new Holder(
                                        row.getObject("user_id", UUID.class),
                                        row.getString("name"),
                                        Rows.instant(row, "until")))
                .optional();
    }

    private static RuleBroken taken(Holder holder) {
        return new RuleBroken(
                "already-claimed",
                "%s works on this lead at the moment. Take the next one.".formatted(holder.name()),
                Map.of("claimedBy", holder.userId(), "until", holder.until()));
    }

    /** It was taken and let go of in the meantime. */
    private static RuleBroken busy() {
        return new RuleBroken(
                "already-claimed", "Somebody else was quicker. Try again, or take the next one.");
    }
}

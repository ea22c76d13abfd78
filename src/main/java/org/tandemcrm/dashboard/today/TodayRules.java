package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What the owner wants to be reminded of, and from when on. */
@Component
@Transactional
public class TodayRules {

    private static final int LONGEST = 3_650;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    TodayRules(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TodaySettings now() {
        return jdbc.sql("select silent_days, big_from from today_setting")
                .query(
                        (row, n) ->
                                new TodaySettings(
                                        row.getInt("silent_days"), row.getBigDecimal("big_from")))
                .optional()
                .orElse(TodaySettings.USUAL);
    }

    /** The amount from which on a deal is big; none where nobody said and no amount is known. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> bigFrom() {
        BigDecimal set = now().bigFrom();
        return set != null
                ? Optional.of(set)
                : jdbc.sql(
                                """
                                select round(percentile_cont(0.75) within group (order by amount)::numeric)
                                       as big
                                  from deal where closed_on is null and amount > 0
                                """)
                        .query((row, n) -> Optional.ofNullable(row.getBigDecimal("big")))
                        .single();
    }

    /** Which decision stands, told by its moment in microseconds; 0 before the first. */
    @Transactional(readOnly = true)
    public long edition() {
        return jdbc.sql("select decided_at from today_setting")
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant()))
                .orElse(0L);
    }

    /**
     * Keeps what an owner decided; InvalidInput with the reason at its field.
     *
     * @param seen the decision that the owner saw
     * @throws StaleEdit if there is a newer one
     */
    public void decide(TodaySettings wanted, long seen) {
        Viewer owner = me.get();
        owner.require(Right.MANAGE);
        refuse(wanted);
        int kept =
                jdbc.sql(
                                """
                        insert into today_setting (only_one, silent_days, big_from, decided_by, decided_at)
                        values (true, :days, :big, :by, :at)
                        on conflict (only_one) do update
                           set silent_days = excluded.silent_days, big_from = excluded.big_from,
                               decided_by = excluded.decided_by, decided_at = excluded.decided_at
                         where today_setting.decided_at = :seen
                        """)
                        .param("days", wanted.silentDays())
                        .param("big", wanted.bigFrom())
                        .param("by", owner.id().value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param(
                                "seen",
                                Instant.EPOCH
                                        .plus(seen, ChronoUnit.MICROS)
                                        .atOffset(ZoneOffset.UTC))
                        .update();
        if (kept == 0) {
            throw new StaleEdit("Somebody decided otherwise after you opened this page.");
        }
    }

    private static void refuse(TodaySettings wanted) {
        List<Flaw> flaws = new ArrayList<>();
        if (wanted.silentDays() < 1 || wanted.silentDays() > LONGEST) {
            flaws.add(new Flaw("silentDays", "Between one day and ten years, 3,650 days."));
        }
        BigDecimal big = wanted.bigFrom();
        if (big != null && (big.signum() < 0 || big.compareTo(MOST) > 0)) {
            flaws.add(new Flaw("bigFrom", "An amount of 0 or more, or nothing."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}

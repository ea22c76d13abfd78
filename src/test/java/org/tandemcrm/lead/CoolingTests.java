package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemcrm.firm.Firm;

/** Time alone cools, once each, at the moment of the crossing. */
class CoolingTests extends LeadWorld {

    @Autowired CoolingRound round;
    @Autowired HeatLedger ledger;
    @Autowired LeadPast past;
    @Autowired TemperatureTrail trail;
    @Autowired CoolingOutcome outcome;
    @Autowired Firm firm;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void aLeadThatCrossesIsRecordedAtItsComputedMoment() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofDays(40));

        assertThat(round.run()).isEqualTo(1);

        assertThat(changesOf(lead)).hasSize(2);
        assertThat(
                        count(
                                "temperature_change where cause = 'COOLED' and at = ?",
                                java.sql.Timestamp.from(NOW.plus(Duration.ofDays(30)))))
                .isEqualTo(1);
        assertThat(queueOf(sal)).isEmpty();
    }

    @Test
    void leadsThatDoNotCrossAreNotTouched() {
        byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofDays(29));

        assertThat(round.run()).isZero();
    }

    @Test
    void whatAPageShowsDoesNotWaitForTheRound() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofDays(31));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);
    }

    @Test
    void aLeadThatCooledUnnoticedAndWarmsAgainIsHandedOffAgain() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofDays(31));
        long notices = count("notice");

        byOwner(
                () ->
                        temperatures.note(
                                lead,
                                new NewFact(EvidenceKind.NEED_GIVEN, clock.instant(), "Trucks")));

        assertThat(changesOf(lead)).hasSize(3);
        assertThat(count("notice")).isEqualTo(notices + 1);
    }

    @Test
    void severalRoundsAtOnceRecordEveryCrossingOnce() throws Exception {
        byOwner(() -> IntStream.range(0, 60).forEach(i -> leads.hot("Anna" + i, NOW)));
        clock.forward(Duration.ofDays(61));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> rounds =
                    IntStream.range(0, 4).<Callable<Integer>>mapToObj(i -> round::run).toList();
            int changed = 0;
            for (var answer : threads.invokeAll(rounds)) {
                changed += answer.get();
            }
            assertThat(changed).isEqualTo(60);
        } finally {
            threads.shutdown();
        }

        assertThat(count("temperature_change where cause = 'COOLED'")).isEqualTo(120);
    }

    @Test
    void instancesWhoseClocksDifferByAMinuteRecordEveryCrossingOnce() throws Exception {
        byOwner(
                () ->
                        IntStream.range(0, 40)
                                .forEach(i -> leads.hot("Anna" + i, ago(Duration.ofMinutes(i)))));
        CoolingRound ahead = roundOn(Clock.offset(clock, Duration.ofSeconds(60)));
        clock.setTo(NOW.plus(Duration.ofDays(60)).minus(Duration.ofMinutes(45)));
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int minute = 0; minute < 50; minute++) {
                for (var answer :
                        threads.invokeAll(List.<Callable<Integer>>of(round::run, ahead::run))) {
                    answer.get();
                }
                clock.forward(Duration.ofMinutes(1));
            }
        } finally {
            threads.shutdown();
        }

        assertThat(count("temperature_change where cause = 'COOLED'")).isEqualTo(80);
        assertThat(
                        count(
                                """
                                (select lead_id, from_temperature from temperature_change
                                  where cause = 'COOLED' group by 1, 2 having count(*) = 1) once
                                """))
                .isEqualTo(80);
    }

    /** The round of an instance with a clock of its own. */
    private CoolingRound roundOn(Clock other) {
        var temperatures = new Temperatures(ledger, past, trail, new Measures(firm, other));
        return new CoolingRound(ledger, temperatures, outcome, transactions);
    }
}

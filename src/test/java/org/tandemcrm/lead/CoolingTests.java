package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time alone cools, once each, at the moment of the crossing. */
class CoolingTests extends LeadWorld {

    @Autowired CoolingRound round;

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
}

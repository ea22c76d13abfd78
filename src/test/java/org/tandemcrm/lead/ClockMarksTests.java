package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock that starts, stops or runs on marks its lead by itself, whatever else was written. */
class ClockMarksTests extends LeadWorld {

    @Autowired private Clocks clocks;
    @Autowired private TransactionTemplate together;

    @Test
    void eachWritingOfAClockMarksItsLead() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofHours(1));
        assertThat(marksBy(lead, () -> clocks.lapse(lead))).isOne();
        assertThat(marksBy(lead, () -> clocks.lapse(lead))).as("none runs").isZero();
        assertThat(marksBy(lead, () -> clocks.start(lead, clock.instant(), Temperature.HOT)))
                .isOne();
    }

    @Test
    void aClockThatRunsOnAndOneThatIsSettledMarkTheirLead() {
        LeadId lead = byOwner(() -> leads.warm("Anna", NOW));
        clock.forward(Duration.ofHours(1));
        assertThat(marksBy(lead, () -> clocks.settle(lead))).as("nothing to settle").isZero();
        ends(lead, "now(), stopped_by = '%s', ended_by = 'ATTEMPT'".formatted(sal));
        assertThat(marksBy(lead, () -> clocks.settle(lead))).as("runs on").isOne();
        write(lead);
        ends(lead, "null, stopped_by = null, ended_by = null");
        assertThat(marksBy(lead, () -> clocks.settle(lead))).as("settled").isOne();
    }

    /** Beside all that hears of it. */
    private void ends(LeadId lead, String how) {
        String minutes = how.startsWith("null") ? "null" : "0";
        jdbc.sql(
                        """
                        update lead_clock set minutes_from_response = %1$s,
                               minutes_from_handoff = %1$s, stopped_at = %2$s
                         where lead_id = ?
                        """
                                .formatted(minutes, how))
                .param(lead.value())
                .update();
    }

    private long marksBy(LeadId lead, Runnable work) {
        long before = marks(lead);
        byOwner(() -> together.executeWithoutResult(inOne -> work.run()));
        return marks(lead) - before;
    }

    private long marks(LeadId lead) {
        return count("lead_change where lead = ?", lead.value());
    }
}

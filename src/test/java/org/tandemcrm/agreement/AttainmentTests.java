package org.tandemcrm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemcrm.agreement.Attainment.Gain;
import org.tandemcrm.agreement.Attainment.Week;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.Period;

/** What is reached stands week by week against a straight line. */
class AttainmentTests {

    private static final Period QUARTER =
            new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final List<Gain> GAINS =
            List.of(
                    new Gain(LocalDate.of(2026, 4, 1), 2),
                    new Gain(LocalDate.of(2026, 4, 5), 1),
                    new Gain(LocalDate.of(2026, 4, 6), 4));

    @Test
    void weeksAddUpAndTheLineEndsAtThePromise() {
        Attainment way = Attainment.of(QUARTER, 91, GAINS, LocalDate.of(2026, 4, 7));
        assertThat(way.weeks()).hasSize(14);
        assertThat(way.weeks().get(0).to()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(way.weeks().get(0).reached()).isEqualTo(3);
        assertThat(way.weeks().get(0).line()).isCloseTo(5, within(1e-9));
        assertThat(way.weeks().get(1).reached()).isEqualTo(7);
        assertThat(way.weeks().get(2).reached()).isNull();
        assertThat(way.weeks().get(1).until()).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(way.reachedPoints()).as("drawn as far as today").endsWith(" 7.7,89.8");
        assertThat(way.weeks().get(13).line()).isCloseTo(91, within(1e-9));
        assertThat(way.line()).isCloseTo(7, within(1e-9));
        assertThat(way.ahead()).isCloseTo(0, within(1e-9));
    }

    @Test
    void beforeTheQuarterNothingIsAskedAndAfterItEverything() {
        Attainment before = Attainment.of(QUARTER, 91, List.of(), LocalDate.of(2026, 3, 31));
        assertThat(before.line()).isZero();
        assertThat(before.weeks()).extracting(Week::reached).containsOnlyNulls();
        Attainment after = Attainment.of(QUARTER, 91, GAINS, LocalDate.of(2026, 9, 1));
        assertThat(after.line()).isEqualTo(91);
        assertThat(after.share()).isCloseTo(7 / 91.0, within(1e-9));
    }

    @Test
    void thePointsLieInTheBoxWhateverIsReached() {
        Attainment over =
                Attainment.of(
                        QUARTER,
                        10,
                        List.of(new Gain(LocalDate.of(2026, 4, 2), 40)),
                        LocalDate.of(2026, 4, 30));
        assertThat(over.reachedPoints()).startsWith("0.0,97.0 5.5,3.0 ");
        assertThat(over.linePoints()).endsWith("100.0,73.5");
    }

    @Test
    void marketingPromisesTheNumberOrTheValue() {
        assertThat(terms(60, null).flaws()).isEmpty();
        assertThat(terms(null, "60000.00").flaws()).isEmpty();
        assertThat(terms(null, null).flaws()).extracting(Flaw::field).containsExactly("warmLeads");
        assertThat(terms(60, "1").flaws()).extracting(Flaw::field).containsExactly("leadValue");
        assertThat(terms(0, null).flaws()).extracting(Flaw::field).containsExactly("warmLeads");
        assertThat(terms(null, "0.001").flaws())
                .extracting(Flaw::field)
                .containsExactly("leadValue");
    }

    @Test
    void aHotLeadWaitsNoLongerThanAWarmOne() {
        assertThat(hours(8, 8).flaws()).isEmpty();
        assertThat(hours(9, 8).flaws()).extracting(Flaw::field).containsExactly("hotHours");
        assertThat(hours(1, 0).flaws()).extracting(Flaw::field).containsExactly("warmHours");
        assertThat(hours(401, 8).flaws()).extracting(Flaw::field).containsExactly("hotHours");
    }

    private static Terms hours(int hot, int warm) {
        return new Terms(60, null, hot, warm, 90, 5, 5, null);
    }

    private static Terms terms(Integer leads, String value) {
        return new Terms(leads, value == null ? null : new BigDecimal(value), 1, 8, 90, 5, 5, " ");
    }
}

package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The load is what warm leads ask for over what is left of the hours for selling. */
class LoadTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void hoursAreLessByWhatDealsAndCustomersTake() {
        Load load =
                Load.of(
                        List.of(slice(10, 1, 2, 6), slice(5, 1, 2, 2)),
                        new Effort(60, 30, 120),
                        30);

        assertThat(load.handedOver()).isEqualTo(15);
        assertThat(load.hours()).isEqualTo(4 * 30);
        assertThat(load.dealHours()).isEqualTo(8 * 0.5);
        assertThat(load.customerHours()).isEqualTo(4 * 2);
        assertThat(load.left()).isEqualTo(108);
        assertThat(load.asked()).isEqualTo(15);
        assertThat(load.value()).isCloseTo(15.0 / 108, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "69, STARVED",
        "70, BALANCED",
        "80, BALANCED",
        "90, BALANCED",
        "91, OUTRUN",
        "0, STARVED"
    })
    void sevenTenthsAndNineTenthsAreStillBalanced(long leads, Band band) {
        assertThat(load(leads, 100).band()).isEqualTo(band);
    }

    @Test
    void borderlinesHoldWhateverTheFractionsAre() {
        assertThat(new Load(21, 20, 10, 0, 0, 1).band()).isEqualTo(Band.BALANCED);
        assertThat(new Load(27, 20, 10, 0, 0, 1).band()).isEqualTo(Band.BALANCED);
        assertThat(new Load(7, 7, 7 * 7 / 60.0 / 0.9, 0, 0, 1).band()).isEqualTo(Band.BALANCED);
    }

    @Test
    void withoutHoursAnyLeadIsTooMany() {
        Load nobody = load(1, 0);
        assertThat(nobody.hasNoHours()).isTrue();
        assertThat(nobody.value()).isNull();
        assertThat(nobody.low()).isNull();
        assertThat(nobody.band()).isEqualTo(Band.OUTRUN);
        assertThat(nobody.isSteady()).isFalse();
        assertThat(load(0, 0).band()).isNull();
    }

    @Test
    void dealsMayTakeEveryHourButNotMore() {
        Load load = new Load(5, 60, 20, 25, 5, 1);
        assertThat(load.left()).isZero();
        assertThat(load.hasNoHours()).isTrue();
    }

    @Test
    void aLoadOfOneHasNoSteadyQueue() {
        assertThat(load(99, 100).isSteady()).isTrue();
        assertThat(load(100, 100).isSteady()).isFalse();
    }

    @Test
    void fewLeadsLeaveItUncertain() {
        Load load = load(16, 20);
        assertThat(load.low()).isCloseTo(16 * 0.5712 / 20, within(0.001));
        assertThat(load.high()).isCloseTo(16 * 1.6239 / 20, within(0.001));
        assertThat(load.isCertain()).isFalse();
        assertThat(load(2000, 2000).isCertain()).isTrue();
        assertThat(load(1, 1000).isCertain()).isTrue();
    }

    @Test
    void itTellsHowManyLeadsOrHoursAreMissing() {
        Load starved = new Load(20, 60, 100, 0, 0, 10);
        assertThat(starved.leadsPerWeekTo(0.7)).isCloseTo(5, within(1e-9));
        Load outrun = new Load(108, 60, 100, 0, 0, 10);
        assertThat(outrun.leadsPerWeekTo(0.9)).isCloseTo(-1.8, within(1e-9));
        assertThat(outrun.hoursPerWeekTo(0.9)).isCloseTo(2, within(1e-9));
    }

    private static Load load(long leads, double hours) {
        return new Load(leads, 60, hours, 0, 0, 10);
    }

    private static Slice slice(long leads, double weeks, double persons, double deals) {
        List<PersonWeeks> people = List.of(new PersonWeeks(UUID.randomUUID(), persons));
        return new Slice(MONDAY, MONDAY.plusDays(6), leads, weeks, people, deals);
    }
}

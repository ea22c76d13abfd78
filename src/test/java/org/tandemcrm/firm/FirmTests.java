package org.tandemcrm.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.StaleEdit;

@ModuleTest
@CleanDatabase
@RecordApplicationEvents
class FirmTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Autowired Firm firm;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @Test
    void beforeAnybodyDecidesUsualSettingsHold() {
        var settings = firm.settings();

        assertThat(firm.isSetUp()).isFalse();
        assertThat(firm.pointsRewrittenAt()).isEmpty();
        assertThat(settings.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(settings.coldPolicy()).isEqualTo(ColdPolicy.BLOCK);
        assertThat(settings.warmFrom()).isEqualTo(15);
        assertThat(settings.points().of("ASKED_PRICE")).isEqualByComparingTo("40");
        assertThat(settings.points().of("SNEEZED")).isZero();
    }

    @Test
    void settingsAreKeptWhole() {
        firm.change(FirmMother.hafen(0), false);

        assertThat(firm.isSetUp()).isTrue();
        assertThat(firm.settings())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(FirmMother.hafen(1));
        assertThat(firm.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(firm.money(new BigDecimal("10.00"))).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(firm.settings().usualMargin(Money.of("10.00", "EUR")))
                .isEqualTo(Money.of("4.00", "EUR"));
    }

    @Test
    void todayIsTheDayWhereTheCompanySits() {
        firm.change(FirmMother.hafen(0), false);
        clock.setTo(Instant.parse("2026-06-01T22:30:00Z"));

        assertThat(firm.today()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void whoeverSavesOverANewerVersionIsTold() {
        firm.change(FirmMother.hafen(0), false);
        firm.change(FirmMother.hafen(1), false);

        assertThatThrownBy(() -> firm.change(FirmMother.hafen(1), false))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> firm.change(FirmMother.hafen(0), false))
                .isInstanceOf(StaleEdit.class);
        assertThat(firm.settings().version()).isEqualTo(2);
    }

    @Test
    void settingsOfAChangeThatWasRolledBackAreForgotten() {
        firm.change(FirmMother.hafen(0), false);
        transaction.executeWithoutResult(
                status -> {
                    firm.change(FirmMother.withPoints(FirmMother.hafen(1), "FORM", 99), false);
                    assertThat(firm.settings().points().of("FORM")).isEqualByComparingTo("99");
                    status.setRollbackOnly();
                });
        assertThat(firm.settings().points().of("FORM")).isEqualByComparingTo("15");

        firm.change(FirmMother.withPoints(FirmMother.hafen(1), "FORM", 17), false);

        assertThat(firm.settings().points().of("FORM")).isEqualByComparingTo("17");
    }

    @Test
    void newPointsCountFromNowOnAndThePastKeepsItsOwn() {
        clock.setTo(NOON);
        firm.change(FirmMother.hafen(0), false);
        clock.forward(Duration.ofDays(1));

        firm.change(FirmMother.withPoints(FirmMother.hafen(1), "FORM", 30), false);

        assertThat(firm.pointsAt(NOON).of("FORM")).isEqualByComparingTo("15");
        assertThat(firm.pointsAt(clock.instant().minusMillis(1)).of("FORM"))
                .isEqualByComparingTo("15");
        assertThat(firm.pointsAt(clock.instant()).of("FORM")).isEqualByComparingTo("30");
        assertThat(firm.pointsAt(clock.instant()).of("REPLIED")).isEqualByComparingTo("20");
        assertThat(changed()).isTrue();
    }

    @Test
    void pointsMayBeAppliedToThePast() {
        clock.setTo(NOON);
        firm.change(FirmMother.hafen(0), false);
        clock.forward(Duration.ofDays(1));

        firm.change(FirmMother.withPoints(FirmMother.hafen(1), "FORM", 30), true);

        assertThat(firm.pointsAt(NOON).of("FORM")).isEqualByComparingTo("30");
        assertThat(firm.pointsRewrittenAt()).hasValue(clock.instant());
        assertThat(firm.pointsAt(Instant.EPOCH).of("FORM")).isEqualByComparingTo("30");
        assertThat(events.stream(FirmChanged.class).reduce((a, b) -> b).orElseThrow().pastToo())
                .isTrue();
    }

    @Test
    void whatSettingsWereAllAboutIsToldOnlyIfPointsOrScaleChanged() {
        firm.change(FirmMother.hafen(0), false);
        assertThat(changed()).isFalse();

        firm.change(
                FirmMother.withScale(FirmMother.hafen(1), new HeatScale(16, 40, 10, 28, 30)),
                false);

        assertThat(changed()).isTrue();
    }

    @Test
    void theFiscalYearBeginsInItsMonth() {
        var march = FirmMother.hafen(0);
        var settings =
                new FirmSettings(
                        march.name(),
                        march.address(),
                        march.currency(),
                        march.zone(),
                        march.hours(),
                        march.daysOff(),
                        3,
                        null,
                        30,
                        BigDecimal.TEN,
                        march.regime(),
                        march.policies(),
                        march.scale(),
                        march.points(),
                        0);

        assertThat(settings.fiscalYearStart(LocalDate.of(2026, 2, 28)))
                .isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(settings.fiscalYearStart(LocalDate.of(2026, 3, 1)))
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private boolean changed() {
        return events.stream(FirmChanged.class).reduce((a, b) -> b).orElseThrow().pointsChanged();
    }
}

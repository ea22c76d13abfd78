package org.tandemcrm.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;

class PeriodPickerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

    @Test
    void withoutDaysItIsTheWholePresentMonth() {
        PeriodPicker picker = pick(null, null, 1);
        assertThat(picker.period()).isEqualTo(days("2026-02-01", "2026-02-28"));
        assertThat(picker.label()).isEqualTo("This month");
    }

    @Test
    void withoutAnEndItGoesToToday() {
        LocalDate from = LocalDate.of(2025, 6, 3);
        assertThat(pick(from, null, 1).period()).isEqualTo(new Period(from, TODAY));
    }

    @Test
    void withoutABeginningItIsTheMonthOfTheEnd() {
        LocalDate to = LocalDate.of(2025, 6, 3);
        assertThat(pick(null, to, 1).period()).isEqualTo(days("2025-06-01", "2025-06-03"));
    }

    @Test
    void quartersAndYearsAreTheCompanysOwn() {
        assertThat(choice("This quarter", 1)).isEqualTo(days("2026-01-01", "2026-03-31"));
        assertThat(choice("This year", 4)).isEqualTo(days("2025-04-01", "2026-03-31"));
        assertThat(choice("This quarter", 2)).isEqualTo(days("2026-02-01", "2026-04-30"));
    }

    @Test
    void daysThatAreNotUsualAreCalledByTheirMonthOrByThemselves() {
        assertThat(label("2025-11-01", "2025-11-30")).isEqualTo("November 2025");
        assertThat(label("2026-01-15", "2026-02-01")).isEqualTo("15 Jan to 1 Feb 2026");
        assertThat(label("2025-11-15", "2026-02-01")).isEqualTo("15 Nov 2025 to 1 Feb 2026");
        assertThat(label("2026-02-28", "2026-02-28")).isEqualTo("28 Feb 2026");
    }

    private static String label(String from, String to) {
        return pick(LocalDate.parse(from), LocalDate.parse(to), 1).label();
    }

    @Test
    void anEndBeforeTheBeginningIsNamed() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> pick(TODAY, TODAY.minusDays(1), 1))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("to"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> pick(LocalDate.MIN, TODAY, 1))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("from"));
    }

    private static Period choice(String label, int firstMonth) {
        return pick(null, null, firstMonth).choices().stream()
                .filter(choice -> choice.label().equals(label))
                .map(choice -> new Period(choice.from(), choice.to()))
                .findFirst()
                .orElseThrow();
    }

    private static PeriodPicker pick(
            @Nullable LocalDate from, @Nullable LocalDate to, int firstMonth) {
        return PeriodPicker.of(from, to, TODAY, settings(firstMonth));
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static FirmSettings settings(int firstMonth) {
        return new FirmSettings(
                "Hafen GmbH",
                new FirmAddress("", "", "", "DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin"),
                WorkingHours.USUAL,
                new TreeMap<>(),
                firstMonth,
                null,
                30,
                BigDecimal.valueOf(40),
                MailingRegime.OPT_IN,
                Policies.USUAL,
                HeatScale.USUAL,
                Points.USUAL,
                0);
    }
}

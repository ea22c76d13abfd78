package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

class FocusTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void ofMoreThanAYearThereIsNoLastYear() {
        Focus long18 = focus("2025-07-01", "2026-12-31", Compare.YEAR);
        assertThat(long18.hasLastYear()).isFalse();
        assertThat(long18.before()).isEmpty();
        assertThat(focus("2025-01-01", "2026-01-01", Compare.YEAR).before()).isEmpty();
        assertThat(focus("2024-02-29", "2025-02-28", Compare.YEAR).before()).isEmpty();
    }

    @Test
    void aYearStandsBesideTheYearBeforeAsFarAsTodayIsIntoIt() {
        assertThat(focus("2026-01-01", "2026-12-31", Compare.YEAR).before())
                .contains(days("2025-01-01", "2025-11-22"));
        assertThat(focus("2024-03-01", "2025-02-28", Compare.YEAR).before())
                .contains(days("2023-03-01", "2024-02-29"));
        assertThat(focus("2026-01-01", "2026-12-31", Compare.YEAR).wholeLastYear())
                .isEqualTo(days("2025-01-01", "2025-12-31"));
    }

    @Test
    void theDaysJustBeforeAreThereForAnyPeriod() {
        assertThat(focus("2025-07-01", "2026-12-31", Compare.BEFORE).before())
                .contains(days("2024-01-01", "2025-05-22"));
    }

    private static Focus focus(String from, String to, Compare compare) {
        return new Focus(
                days(from, to), TODAY, compare, null, Salespeople.EVERYBODY, Scope.COMPANY);
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}

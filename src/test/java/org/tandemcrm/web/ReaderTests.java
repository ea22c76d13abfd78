package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.shared.Money;

class ReaderTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Reader reader =
            new Reader(
                    new Viewing() {
                        @Override
                        public boolean may(String right) {
                            return right.equals("READ");
                        }

                        @Override
                        public ZoneId zone() {
                            return BERLIN;
                        }

                        @Override
                        public Optional<String> name() {
                            return Optional.of("Änne van der Berg");
                        }
                    },
                    Clock.fixed(Instant.parse("2026-11-20T23:30:00Z"), ZoneId.of("UTC")));

    @ParameterizedTest
    @CsvSource({
        "Closed from 2026-11-01, Closed from 1 Nov 2026",
        "Came from 2026-10-31T23:00:00Z, Came from 1 Nov 2026",
        "Came before 2026-11-01T09:30:00Z, 'Came before 1 Nov 2026, 10:30'",
        "Closed from 2026-02-30, Closed from 2026-02-30",
        "Came from 2026-02-30T00:00:00Z, Came from 2026-02-30T00:00:00Z",
        "Created from -7d, Created from -7d"
    })
    void whatAnAddressWritesIsToldByTheReadersCalendar(String written, String told) {
        assertThat(reader.dated(written)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:29:40Z, just now",
        "2026-11-20T23:30:30Z, just now",
        "2026-11-20T22:52:00Z, 38 min ago",
        "2026-11-20T22:20:00Z, 1 hour ago",
        "2026-11-20T00:30:00Z, 23 hours ago",
        "2026-11-19T23:00:00Z, yesterday",
        "2026-11-18T23:30:00Z, 2 days ago",
        "2026-10-22T23:30:00Z, 29 days ago",
        "2026-10-14T08:00:00Z, 14 Oct",
        "2025-10-14T08:00:00Z, 14 Oct 2025",
        "2026-11-20T23:52:00Z, in 22 min",
        "2026-11-21T02:30:00Z, in 3 hours",
        "2026-11-22T01:00:00Z, tomorrow",
        "2026-11-25T12:00:00Z, in 4 days"
    })
    void aMomentIsToldAsPeopleSayIt(Instant instant, String words) {
        assertThat(reader.ago(instant)).isEqualTo(words);
    }

    @Test
    void timesStandInTheReadersZone() {
        Instant late = Instant.parse("2026-11-20T23:30:00Z");
        assertThat(reader.moment(late)).isEqualTo("21 Nov 2026, 00:30");
        assertThat(reader.iso(late)).isEqualTo("2026-11-21T00:30:00+01:00");
        assertThat(reader.today()).isEqualTo("2026-11-21");
    }

    @Test
    void aDayOfThisYearNeedsNoYear() {
        assertThat(reader.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 Mar");
        assertThat(reader.day(LocalDate.of(2027, 3, 1))).isEqualTo("1 Mar 2027");
        assertThat(reader.weekday(LocalDate.of(2027, 3, 1))).isEqualTo("Monday, 1 March 2027");
    }

    @Test
    void amountsHaveTheDecimalsOfTheirCurrency() {
        assertThat(reader.money(Money.of("1234.5", "EUR"))).isEqualTo("€1,234.50");
        assertThat(reader.money(Money.of("-5", "EUR"))).isEqualTo("-€5.00");
        assertThat(reader.money(Money.of("5000", "JPY"))).isEqualTo("¥5,000");
        assertThat(reader.moneyRound(Money.of("84299.50", "USD"))).isEqualTo("$84,300");
    }

    @Test
    void numbersAndSharesAreShort() {
        assertThat(reader.number(1303)).isEqualTo("1,303");
        assertThat(reader.number(18.66)).isEqualTo("18.7");
        assertThat(reader.number(0.1 + 0.05)).isEqualTo("0.2");
        assertThat(reader.number(0.15)).isEqualTo("0.2");
        assertThat(reader.decimals(Double.POSITIVE_INFINITY, 1)).isEqualTo("∞");
        assertThat(reader.percent(0.714)).isEqualTo("71 %");
        assertThat(reader.percent(0.0123)).isEqualTo("1.2 %");
        assertThat(reader.percent(Double.NaN)).isEmpty();
    }

    @Test
    void nothingIsShownForWhatIsNotThere() {
        assertThat(reader.ago(null)).isEmpty();
        assertThat(reader.money(null)).isEmpty();
        assertThat(reader.day(null)).isEmpty();
    }

    @Test
    void theReaderIsKnownByInitials() {
        assertThat(reader.initials()).isEqualTo("ÄV");
        assertThat(reader.may("READ")).isTrue();
        assertThat(reader.may("MANAGE")).isFalse();
    }
}

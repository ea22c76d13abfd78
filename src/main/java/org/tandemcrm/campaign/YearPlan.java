package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Period;

/**
 * The campaigns of a fiscal year by its quarters, so that marketing and sales see one plan.
 *
 * @param days the fiscal year
 * @param undated those to come of which nobody said when
 * @param more whether there are more campaigns than it shows
 */
public record YearPlan(Period days, List<Quarter> quarters, List<Entry> undated, boolean more) {

    public YearPlan {
        quarters = List.copyOf(quarters);
        undated = List.copyOf(undated);
    }

    /**
     * A quarter of the fiscal year.
     *
     * @param now whether today lies in it
     * @param planned what is planned to be spent in it, null for readers who don't see costs
     * @param actual what was spent in it, likewise
     */
    public record Quarter(
            int number,
            Period days,
            boolean now,
            List<Stretch> campaigns,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual) {

        /** The months that it spans: "Jan to Mar 2026". */
        public String months() {
            return "%s to %s %d"
                    .formatted(month(days.from()), month(days.to()), days.to().getYear());
        }

        /** The short names of its three months. */
        public List<String> names() {
            return List.of(month(days.from()), month(days.from().plusMonths(1)), month(days.to()));
        }

        private static String month(LocalDate day) {
            return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
    }

    /**
     * A campaign in the plan.
     *
     * @param to null where nobody said when it ends
     * @param partOf the name of the programme that it belongs to
     */
    public record Entry(
            CampaignId id,
            String name,
            CampaignChannel channel,
            CampaignStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String partOf) {

        Period span(LocalDate today) {
            LocalDate first = from == null ? today : from;
            LocalDate open =
                    status == CampaignStatus.RUNNING && today.isAfter(first) ? today : first;
            LocalDate last = to == null ? open : to;
            return new Period(first, last.isBefore(first) ? first : last);
        }
    }

    /**
     * A campaign's part of a quarter, in percent of the quarter's days.
     *
     * @param before whether it began in an earlier quarter
     * @param after whether it goes on in the next
     */
    public record Stretch(Entry entry, double start, double length, boolean before, boolean after) {

        private static final double LEAST = 2;

        static Stretch of(Entry entry, Period span, Period quarter) {
            LocalDate from = later(span.from(), quarter.from());
            LocalDate to = span.to().isBefore(quarter.to()) ? span.to() : quarter.to();
            double days = length(quarter);
            double length = Math.max(LEAST, length(new Period(from, to)) / days * 100);
            double start = ChronoUnit.DAYS.between(quarter.from(), from) / days * 100;
            return new Stretch(
                    entry,
                    tidy(Math.min(start, 100 - length)),
                    tidy(length),
                    span.from().isBefore(quarter.from()),
                    span.to().isAfter(quarter.to()));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static double length(Period days) {
            return ChronoUnit.DAYS.between(days.from(), days.to()) + 1.0;
        }

        private static double tidy(double percent) {
            return Math.round(percent * 10) / 10.0;
        }
    }

    /** How the year is called: "2026", or "2026/27" where it begins in another month. */
    public String label() {
        int year = days.from().getYear();
        return year == days.to().getYear()
                ? String.valueOf(year)
                : "%d/%02d".formatted(year, days.to().getYear() % 100);
    }

    public int year() {
        return days.from().getYear();
    }

    public boolean isEmpty() {
        return undated.isEmpty() && quarters.stream().allMatch(q -> q.campaigns().isEmpty());
    }
}

package org.tandemcrm.firm;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;

/**
 * The days that a report is about, as its URL names them, and the usual ones to change to.
 *
 * @param period the days that were asked for
 */
public record PeriodPicker(Period period, List<Choice> choices) {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2200, 1, 1);

    private static final DateTimeFormatter MONTH = words("MMMM yyyy");
    private static final DateTimeFormatter DAY = words("d MMM yyyy");
    private static final DateTimeFormatter DAY_OF_YEAR = words("d MMM");

    /** Every day that a record can have. */
    public static final Period EVERYTHING = new Period(EVER, NEVER);

    /** A usual period, and whether it is the one that is shown. */
    public record Choice(String label, LocalDate from, LocalDate to, boolean now) {}

    /**
     * Reads the days of a URL: the present month if it names none, to today if it names no end.
     *
     * @throws InvalidInput naming "from" or "to"
     */
    public static PeriodPicker of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today,
            FirmSettings settings) {
        Period period = asked(from, to, today);
        return new PeriodPicker(period, choices(period, today, settings));
    }

    /** The name of a usual period, else that of its month, or its days. */
    public String label() {
        return choices.stream()
                .filter(Choice::now)
                .map(Choice::label)
                .findFirst()
                .orElseGet(this::days);
    }

    /** Whether it is one of the usual ones. */
    public boolean usual() {
        return choices.stream().anyMatch(Choice::now);
    }

    private String days() {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (period.equals(Period.month(YearMonth.from(from)))) {
            return MONTH.format(from);
        }
        if (from.equals(to)) {
            return DAY.format(from);
        }
        boolean oneYear = from.getYear() == to.getYear();
        return (oneYear ? DAY_OF_YEAR : DAY).format(from) + " to " + DAY.format(to);
    }

    private static Period asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        check("from", from);
        check("to", to);
        if (from == null && to == null) {
            return Period.month(YearMonth.from(today));
        }
        LocalDate begin = from != null ? from : requireNonNull(to).withDayOfMonth(1);
        LocalDate end = to != null ? to : today.isBefore(begin) ? begin : today;
        if (end.isBefore(begin)) {
            throw new InvalidInput("to", "The period ends before it begins.");
        }
        return new Period(begin, end);
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private static void check(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EVER) || day.isAfter(NEVER))) {
            throw new InvalidInput(field, "Choose a day between 1900 and 2200.");
        }
    }

    private static List<Choice> choices(Period period, LocalDate today, FirmSettings settings) {
        YearMonth month = YearMonth.from(today);
        LocalDate year = settings.fiscalYearStart(today);
        LocalDate quarter = year;
        while (!quarter.plusMonths(3).isAfter(today)) {
            quarter = quarter.plusMonths(3);
        }
        return List.of(
                choice("This month", Period.month(month), period),
                choice("Last month", Period.month(month.minusMonths(1)), period),
                choice(
                        "This quarter",
                        new Period(quarter, quarter.plusMonths(3).minusDays(1)),
                        period),
                choice("This year", new Period(year, year.plusYears(1).minusDays(1)), period),
                choice("12 months", new Period(today.minusYears(1).plusDays(1), today), period),
                choice("All time", new Period(EVER, today), period));
    }

    private static Choice choice(String label, Period usual, Period asked) {
        return new Choice(label, usual.from(), usual.to(), usual.equals(asked));
    }
}

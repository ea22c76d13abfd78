package org.tandemcrm.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/** How times, amounts and numbers look to the one who reads the page; known to it as "reader". */
public class Reader {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    /** Fewer digits than a sum of fractions gets wrong. */
    private static final MathContext AS_WRITTEN = new MathContext(12);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", LANGUAGE);
    private static final DateTimeFormatter DAY_THIS_YEAR =
            DateTimeFormatter.ofPattern("d MMM", LANGUAGE);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", LANGUAGE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", LANGUAGE);
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", LANGUAGE);
    private static final Pattern WRITTEN =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(?::\\d\\d)?Z)?\\b");
    private static final int RECENT_DAYS = 30;

    private final Viewing viewing;
    private final Clock clock;

    Reader(Viewing viewing, Clock clock) {
        this.viewing = viewing;
        this.clock = clock;
    }

    public boolean may(String right) {
        return viewing.may(right);
    }

    public boolean signedIn() {
        return viewing.name().isPresent();
    }

    public @Nullable String name() {
        return viewing.name().orElse(null);
    }

    /** At most two capital letters that stand for the reader where there is no room. */
    public String initials() {
        return viewing.name().stream()
                .flatMap(name -> Arrays.stream(name.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(LANGUAGE))
                .collect(Collectors.joining());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewing.zone());
    }

    /** "just now", "5 min ago", "in 3 hours", "yesterday"; past a month the day itself. */
    public String ago(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration past = Duration.between(instant, clock.instant());
        String span = past.abs().compareTo(Duration.ofHours(24)) < 0 ? hours(past.abs()) : "";
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, viewing.zone()), today());
        if (span.isEmpty() && Math.abs(days) > RECENT_DAYS) {
            return day(LocalDate.ofInstant(instant, viewing.zone()));
        }
        if (span.isEmpty()) {
            return days(days);
        }
        if (span.equals("now")) {
            return "just now";
        }
        return past.isNegative() ? "in " + span : span + " ago";
    }

    /** Whether the moment has come. */
    public boolean isPast(@Nullable Instant instant) {
        return instant != null && !instant.isAfter(clock.instant());
    }

    /** Day and time to the minute. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(viewing.zone()));
    }

    /** A day, without the year if it is this one. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return (day.getYear() == today().getYear() ? DAY_THIS_YEAR : DAY).format(day);
    }

    /**
     * Words in which days and moments stand as an address writes them, as in "Closed from
     * 2026-11-01": as the reader's calendar and clock show them; a midnight is the day that begins.
     */
    public String dated(String words) {
        return WRITTEN.matcher(words).replaceAll(match -> dated(match.group(), match.group(1)));
    }

    private String dated(String written, @Nullable String time) {
        try {
            if (time == null) {
                return DAY.format(LocalDate.parse(written));
            }
            ZonedDateTime at = Instant.parse(written).atZone(viewing.zone());
            boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return (midnight ? DAY : MOMENT).format(at);
        } catch (DateTimeException noSuchDay) {
            return written;
        }
    }

    /** A month with its year. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** A day in full, with its weekday. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : WEEKDAY.format(day);
    }

    /** The moment with the reader's offset, as machines read it in a time element. */
    public String iso(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.SECONDS).atZone(viewing.zone()));
    }

    public String money(@Nullable Money money) {
        return money == null ? "" : money.words();
    }

    /** An amount without its cents, where these do not matter. */
    public String moneyRound(@Nullable Money money) {
        return money == null ? "" : money.words(0);
    }

    /** A number with thousands separated and at most one decimal. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(asWritten(number));
    }

    /** A number with exactly one decimal, for figures that stand below each other and add up. */
    public String decimal(@Nullable Number number) {
        return decimals(number, 1);
    }

    /** A number with exactly so many decimals, where the small ones matter. */
    public String decimals(@Nullable Number number, int places) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LANGUAGE);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(asWritten(number));
    }

    /** A fraction as a person would write it, so that 0.15 rounds up however it was summed. */
    private static Number asWritten(Number number) {
        boolean fraction = number instanceof Double && Double.isFinite(number.doubleValue());
        return fraction ? new BigDecimal(number.doubleValue(), AS_WRITTEN) : number;
    }

    /** A share of one as percent: 0.714 is "71 %". */
    public String percent(@Nullable Number share) {
        if (share == null || !Double.isFinite(share.doubleValue())) {
            return "";
        }
        BigDecimal hundredfold = BigDecimal.valueOf(share.doubleValue()).movePointRight(2);
        boolean fine = hundredfold.abs().compareTo(BigDecimal.TEN) < 0;
        BigDecimal rounded = hundredfold.setScale(fine ? 1 : 0, RoundingMode.HALF_UP);
        return number(rounded) + " %";
    }

    private static String hours(Duration span) {
        long minutes = span.toMinutes();
        if (minutes == 0) {
            return "now";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return span.toHours() == 1 ? "1 hour" : span.toHours() + " hours";
    }

    private static String days(long ago) {
        if (ago == 1) {
            return "yesterday";
        }
        if (ago == -1) {
            return "tomorrow";
        }
        return ago > 0 ? ago + " days ago" : "in " + -ago + " days";
    }
}

package org.tandemcrm.firm.web;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.FirmAddress;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.firm.HeatScale;
import org.tandemcrm.firm.Points;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.firm.WorkingHours;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Makes settings of a form that has passed its own validation. */
final class FirmFormReader {

    private final FirmForm form;
    private final List<Flaw> flaws = new ArrayList<>();

    FirmFormReader(FirmForm form) {
        this.form = form;
    }

    /**
     * @throws InvalidInput with what can't be read, at its fields
     */
    FirmSettings settings() {
        Currency currency = currency();
        ZoneId zone = zone();
        WorkingHours hours = hours();
        SortedMap<LocalDate, String> daysOff = daysOff();
        if (!flaws.isEmpty() || currency == null || zone == null || hours == null) {
            throw new InvalidInput(flaws);
        }
        return new FirmSettings(
                text(form.name()),
                new FirmAddress(
                        text(form.street()),
                        text(form.postcode()),
                        text(form.city()),
                        text(form.country())),
                currency,
                zone,
                hours,
                daysOff,
                requireNonNull(form.fiscalYearStartMonth()),
                form.salesTarget(),
                requireNonNull(form.salesHoursPerWeek()),
                requireNonNull(form.defaultMargin()),
                requireNonNull(form.regime()),
                policies(),
                scale(),
                points(),
                form.version() == null ? 0 : form.version());
    }

    private Policies policies() {
        return new Policies(
                requireNonNull(form.coldPolicy()),
                requireNonNull(form.assignment()),
                requireNonNull(form.capacity()),
                requireNonNull(form.hotTargetHours()),
                requireNonNull(form.warmTargetHours()),
                requireNonNull(form.escalationHours()),
                requireNonNull(form.mailingCap()),
                requireNonNull(form.mailingCapDays()),
                requireNonNull(form.briefingQuorum()),
                requireNonNull(form.briefingWait()),
                requireNonNull(form.creditModel()));
    }

    private HeatScale scale() {
        return new HeatScale(
                requireNonNull(form.warmFrom()).doubleValue(),
                requireNonNull(form.hotFrom()).doubleValue(),
                requireNonNull(form.coldBelow()).doubleValue(),
                requireNonNull(form.warmBelow()).doubleValue(),
                requireNonNull(form.halfLifeDays()));
    }

    /** A kind whose field was left empty counts nothing; kinds that nobody knows are left out. */
    private Points points() {
        Map<String, BigDecimal> typed = form.points() == null ? Map.of() : form.points();
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        for (String kind : Points.USUAL.kinds()) {
            BigDecimal value = typed.get(kind);
            points.put(kind, value == null ? BigDecimal.ZERO : value);
        }
        return new Points(points);
    }

    private @Nullable Currency currency() {
        try {
            return Currency.getInstance(text(form.currency()));
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw("currency", "Choose a currency."));
            return null;
        }
    }

    private @Nullable ZoneId zone() {
        if (!FirmChoices.isCountry(text(form.country()))) {
            flaws.add(new Flaw("country", "Choose a country."));
        }
        try {
            return ZoneId.of(text(form.zone()));
        } catch (DateTimeException e) {
            flaws.add(new Flaw("zone", "Choose a time zone."));
            return null;
        }
    }

    private @Nullable WorkingHours hours() {
        Map<DayOfWeek, WorkingHours.Shift> shifts = new EnumMap<>(DayOfWeek.class);
        List<FirmForm.Day> week = form.week() == null ? List.of() : form.week();
        for (int i = 0; i < Math.min(7, week.size()); i++) {
            WorkingHours.Shift shift =
                    shift(i, text(week.get(i).opens()), text(week.get(i).closes()));
            if (shift != null) {
                shifts.put(DayOfWeek.of(i + 1), shift);
            }
        }
        if (shifts.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw("week[0].opens", "At least one day is a working day."));
        }
        return shifts.isEmpty() ? null : new WorkingHours(shifts);
    }

    private WorkingHours.@Nullable Shift shift(int day, String opens, String closes) {
        if (opens.isEmpty() && closes.isEmpty()) {
            return null;
        }
        try {
            return new WorkingHours.Shift(LocalTime.parse(opens), LocalTime.parse(closes));
        } catch (DateTimeException e) {
            String field = opens.isEmpty() ? "opens" : "closes";
            flaws.add(
                    new Flaw(
                            "week[%d].%s".formatted(day, field),
                            "Write both times like 09:00, or none."));
        } catch (IllegalArgumentException e) {
            flaws.add(new Flaw("week[%d].closes".formatted(day), "The day ends after it begins."));
        }
        return null;
    }

    private SortedMap<LocalDate, String> daysOff() {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (String line :
                text(form.holidays())
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList()) {
            String[] parts = line.split("\\s+", 2);
            try {
                days.put(LocalDate.parse(parts[0]), parts.length > 1 ? parts[1] : "");
            } catch (DateTimeException e) {
                flaws.add(
                        new Flaw(
                                "holidays",
                                "\"%s\" does not begin with a day like 2026-12-25."
                                        .formatted(line)));
                break;
            }
        }
        return days;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

package org.tandemcrm.firm.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.firm.WorkingHours;

/** Fills the form with settings as they are. */
final class FirmFormWriter {

    private FirmFormWriter() {}

    static FirmForm form(FirmSettings s) {
        return new FirmForm(
                s.version(),
                s.name(),
                s.address().street(),
                s.address().postcode(),
                s.address().city(),
                s.country(),
                s.currency().getCurrencyCode(),
                s.zone().getId(),
                week(s.hours()),
                holidays(s),
                s.fiscalYearStartMonth(),
                amount(s.salesTarget()),
                s.salesHoursPerWeek(),
                plain(s.defaultMargin()),
                s.regime(),
                s.coldPolicy(),
                s.policies().assignment(),
                s.policies().capacity(),
                s.policies().hotTargetHours(),
                s.policies().warmTargetHours(),
                s.policies().escalationHours(),
                s.policies().mailingCap(),
                s.policies().mailingCapDays(),
                s.policies().briefingQuorum(),
                s.policies().briefingWait(),
                s.creditModel(),
                s.points().byKind(),
                plain(BigDecimal.valueOf(s.warmFrom())),
                plain(BigDecimal.valueOf(s.hotFrom())),
                plain(BigDecimal.valueOf(s.coldBelow())),
                plain(BigDecimal.valueOf(s.warmBelow())),
                s.halfLifeDays(),
                false);
    }

    /** The text of each field, for the page that shows two versions side by side. */
    static Map<String, String> texts(FirmForm form) {
        Map<String, String> texts = form.texts();
        List<FirmForm.Day> week = form.week() == null ? List.of() : form.week();
        for (int i = 0; i < week.size(); i++) {
            texts.put("week[%d].opens".formatted(i), text(week.get(i).opens()));
            texts.put("week[%d].closes".formatted(i), text(week.get(i).closes()));
        }
        if (form.points() != null) {
            form.points()
                    .forEach((kind, points) -> texts.put("points[" + kind + "]", text(points)));
        }
        return texts;
    }

    private static List<FirmForm.Day> week(WorkingHours hours) {
        return Stream.of(DayOfWeek.values())
                .map(day -> hours.on(day).map(FirmFormWriter::day).orElse(new FirmForm.Day("", "")))
                .toList();
    }

    private static FirmForm.Day day(WorkingHours.Shift shift) {
        return new FirmForm.Day(time(shift.opens()), time(shift.closes()));
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    private static String holidays(FirmSettings s) {
        return s.daysOff().entrySet().stream()
                .map(day -> (day.getKey() + " " + day.getValue()).strip())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal number) {
        BigDecimal plain = plain(number);
        return plain == null || plain.scale() == 0
                ? plain
                : plain.setScale(Math.max(2, plain.scale()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package org.tandemcrm.firm.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.firm.ColdPolicy;
import org.tandemcrm.firm.CreditModel;
import org.tandemcrm.firm.MailingRegime;
import org.tandemcrm.web.EditForm;

/**
 * The company's settings as a person types them: a day off a line, an empty day for one without
 * work.
 */
record FirmForm(
        @Nullable Long version,
        @NotBlank(message = "Give your company a name.") @Size(max = 200) @Nullable String name,
        @Size(max = 200) @Nullable String street,
        @Size(max = 50) @Nullable String postcode,
        @Size(max = 200) @Nullable String city,
        @NotBlank(message = "Choose a country.") @Nullable String country,
        @NotBlank(message = "Choose a currency.") @Nullable String currency,
        @NotBlank(message = "Choose a time zone.") @Nullable String zone,
        @Nullable List<@Valid Day> week,
        @Size(max = 20_000) @Nullable String holidays,
        @NotNull(message = "Choose a month.") @Nullable Integer fiscalYearStartMonth,
        @Digits(integer = 15, fraction = 4, message = "Write a number like 250000.00.")
                @Nullable BigDecimal salesTarget,
        @NotNull(message = "Write a number of hours.") @Nullable Integer salesHoursPerWeek,
        @NotNull(message = "Write a percentage.")
                @Digits(integer = 3, fraction = 2, message = "Write a percentage like 37.5.")
                @Nullable BigDecimal defaultMargin,
        @NotNull(message = "Choose one.") @Nullable MailingRegime regime,
        @NotNull(message = "Choose one.") @Nullable ColdPolicy coldPolicy,
        @NotNull(message = "Choose one.") @Nullable Assignment assignment,
        @NotNull(message = "Write a number.") @Nullable Integer capacity,
        @NotNull(message = "Write a number of hours.") @Nullable Integer hotTargetHours,
        @NotNull(message = "Write a number of hours.") @Nullable Integer warmTargetHours,
        @NotNull(message = "Write a number of hours.") @Nullable Integer escalationHours,
        @NotNull(message = "Write a number of mailings.") @Nullable Integer mailingCap,
        @NotNull(message = "Write a number of days.") @Nullable Integer mailingCapDays,
        @NotNull(message = "Write a percentage.") @Nullable Integer briefingQuorum,
        @NotNull(message = "Write a number of days.") @Nullable Integer briefingWait,
        @NotNull(message = "Choose one.") @Nullable CreditModel creditModel,
        @Nullable Map<String, BigDecimal> points,
        @NotNull(message = "Write a number.") @Nullable BigDecimal warmFrom,
        @NotNull(message = "Write a number.") @Nullable BigDecimal hotFrom,
        @NotNull(message = "Write a number.") @Nullable BigDecimal coldBelow,
        @NotNull(message = "Write a number.") @Nullable BigDecimal warmBelow,
        @NotNull(message = "Write a number of days.") @Nullable Integer halfLifeDays,
        @Nullable Boolean pastToo)
        implements EditForm {

    /** A form that was sent without its days or points still has a place for each on its page. */
    FirmForm {
        Stream<Day> given = week == null ? Stream.of() : week.stream();
        week =
                Stream.concat(given, Stream.generate(() -> new Day(null, null)))
                        .limit(DayOfWeek.values().length)
                        .toList();
        points = points == null ? Map.of() : points;
    }

    /** One day of the working week; both empty where nobody works. */
    record Day(@Size(max = 5) @Nullable String opens, @Size(max = 5) @Nullable String closes) {}
}

package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * The company as its owner has set it up, at one time.
 *
 * @param daysOff holidays and what they are called
 * @param fiscalYearStartMonth 1 for January
 * @param salesTarget what shall be sold in a fiscal year, if there is a target
 * @param salesHoursPerWeek hours that one salesperson has for selling
 * @param defaultMargin margin of a sale that names none, in percent of its amount
 * @param version how often the settings have been changed; 0 before they were first kept
 */
public record FirmSettings(
        String name,
        FirmAddress address,
        Currency currency,
        ZoneId zone,
        WorkingHours hours,
        SortedMap<LocalDate, String> daysOff,
        int fiscalYearStartMonth,
        @Nullable BigDecimal salesTarget,
        int salesHoursPerWeek,
        BigDecimal defaultMargin,
        MailingRegime regime,
        Policies policies,
        HeatScale scale,
        Points points,
        long version) {

    public FirmSettings {
        daysOff = Collections.unmodifiableSortedMap(new TreeMap<>(daysOff));
    }

    /**
     * What holds before anybody has decided: the zone and country of the machine, if it has them.
     */
    static FirmSettings usual() {
        ZoneId machine = ZoneId.systemDefault();
        boolean named = machine.getId().contains("/") && !machine.getId().startsWith("Etc/");
        String country = Locale.getDefault().getCountry();
        return new FirmSettings(
                "Our company",
                new FirmAddress("", "", "", country.length() == 2 ? country : "DE"),
                Currency.getInstance("EUR"),
                named ? machine : ZoneId.of("UTC"),
                WorkingHours.USUAL,
                new TreeMap<>(),
                1,
                null,
                30,
                BigDecimal.valueOf(40),
                MailingRegime.OPT_IN,
                Policies.USUAL,
                HeatScale.USUAL,
                Points.USUAL,
                0);
    }

    public Set<LocalDate> holidays() {
        return daysOff.keySet();
    }

    public WorkingCalendar calendar() {
        return new WorkingCalendar(hours, holidays(), zone);
    }

    public String country() {
        return address.country();
    }

    public double warmFrom() {
        return scale.warmFrom();
    }

    public double hotFrom() {
        return scale.hotFrom();
    }

    public double coldBelow() {
        return scale.coldBelow();
    }

    public double warmBelow() {
        return scale.warmBelow();
    }

    public int halfLifeDays() {
        return scale.halfLifeDays();
    }

    public ColdPolicy coldPolicy() {
        return policies.coldPolicy();
    }

    public CreditModel creditModel() {
        return policies.creditModel();
    }

    /** The margin that a sale of this amount has where nobody says otherwise. */
    public Money usualMargin(Money amount) {
        return amount.times(defaultMargin.movePointLeft(2));
    }

    /** The first day of the fiscal year that the day lies in. */
    public LocalDate fiscalYearStart(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), fiscalYearStartMonth, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }
}

package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Settings for tests. */
public final class FirmMother {

    private FirmMother() {}

    /** A company in Hamburg as it is after a first look at its settings. */
    public static FirmSettings hafen(long version) {
        return new FirmSettings(
                "Hafen GmbH",
                new FirmAddress("Am Kai 1", "20457", "Hamburg", "DE"),
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Berlin"),
                WorkingHours.USUAL,
                new TreeMap<>(Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")),
                1,
                new BigDecimal("250000.00"),
                30,
                new BigDecimal("40.00"),
                MailingRegime.OPT_IN,
                Policies.USUAL,
                HeatScale.USUAL,
                Points.USUAL,
                version);
    }

    /** The same with other points for one kind of evidence. */
    public static FirmSettings withPoints(FirmSettings s, String kind, int points) {
        Map<String, BigDecimal> changed = new LinkedHashMap<>(s.points().byKind());
        changed.put(kind, BigDecimal.valueOf(points));
        return with(s, s.scale(), new Points(changed));
    }

    /** The same with another scale of heat. */
    public static FirmSettings withScale(FirmSettings s, HeatScale scale) {
        return with(s, scale, s.points());
    }

    /** The same with another rule of assignment and capacity. */
    public static FirmSettings withRule(FirmSettings s, Assignment rule, int capacity) {
        Policies p = s.policies();
        return with(
                s,
                new Policies(
                        p.coldPolicy(),
                        rule,
                        capacity,
                        p.hotTargetHours(),
                        p.warmTargetHours(),
                        p.escalationHours(),
                        p.mailingCap(),
                        p.mailingCapDays(),
                        p.briefingQuorum(),
                        p.briefingWait(),
                        p.creditModel()),
                s.scale(),
                s.points());
    }

    /** The same with another quorum and wait for the readers of a briefing. */
    public static FirmSettings withBriefing(FirmSettings s, int quorum, int wait) {
        Policies p = s.policies();
        return with(
                s,
                new Policies(
                        p.coldPolicy(),
                        p.assignment(),
                        p.capacity(),
                        p.hotTargetHours(),
                        p.warmTargetHours(),
                        p.escalationHours(),
                        p.mailingCap(),
                        p.mailingCapDays(),
                        quorum,
                        wait,
                        p.creditModel()),
                s.scale(),
                s.points());
    }

    /** The same with another answer to touches on cold leads. */
    public static FirmSettings withColdPolicy(FirmSettings s, ColdPolicy cold) {
        Policies p = s.policies();
        return with(
                s,
                new Policies(
                        cold,
                        p.assignment(),
                        p.capacity(),
                        p.hotTargetHours(),
                        p.warmTargetHours(),
                        p.escalationHours(),
                        p.mailingCap(),
                        p.mailingCapDays(),
                        p.briefingQuorum(),
                        p.briefingWait(),
                        p.creditModel()),
                s.scale(),
                s.points());
    }

    private static FirmSettings with(FirmSettings s, HeatScale scale, Points points) {
        return with(s, s.policies(), scale, points);
    }

    private static FirmSettings with(
            FirmSettings s, Policies policies, HeatScale scale, Points points) {
        return new FirmSettings(
                s.name(),
                s.address(),
                s.currency(),
                s.zone(),
                s.hours(),
                s.daysOff(),
                s.fiscalYearStartMonth(),
                s.salesTarget(),
                s.salesHoursPerWeek(),
                s.defaultMargin(),
                s.regime(),
                policies,
                scale,
                points,
                s.version());
    }
}

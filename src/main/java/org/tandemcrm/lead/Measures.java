package org.tandemcrm.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.firm.HeatScale;
import org.tandemcrm.firm.PointsHistory;
import org.tandemcrm.firm.WorkingCalendar;

/** The company's measures, and the time. */
@Component
class Measures {

    private final Firm firm;
    private final Clock clock;

    Measures(Firm firm, Clock clock) {
        this.firm = firm;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return precise(clock.instant());
    }

    LocalDate today() {
        return firm.today();
    }

    FirmSettings firm() {
        return firm.settings();
    }

    WorkingCalendar calendar() {
        return firm.calendar();
    }

    HeatRules rules() {
        FirmSettings firm = firm();
        return rules(firm.scale(), firm.zone());
    }

    /** The rules through time. */
    Scales scales() {
        ZoneId zone = firm.zone();
        return new Scales(
                firm.scales().stream()
                        .map(v -> new Scales.Change(v.from(), rules(v.scale(), zone)))
                        .toList(),
                firm.heatDecidedAt());
    }

    private static HeatRules rules(HeatScale scale, ZoneId zone) {
        return new HeatRules(
                scale.halfLifeDays(),
                scale.warmFrom(),
                scale.hotFrom(),
                scale.coldBelow(),
                scale.warmBelow(),
                zone);
    }

    /** What a fact of the kind counted at its time. */
    double points(EvidenceKind kind, Instant at) {
        return points().at(kind.name(), at).doubleValue();
    }

    /** What the kinds counted at which time. */
    PointsHistory points() {
        return firm.points();
    }

    /** When the owner applied points to the past, if that was after the moment. */
    Optional<Instant> pointsRewrittenSince(Instant moment) {
        return firm.pointsRewrittenAt().filter(at -> at.isAfter(moment));
    }

    /** The end of the day on which something lapses. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(firm.zone()).toInstant();
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, firm.zone());
    }

    static Instant precise(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}

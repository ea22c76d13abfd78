package org.tandemcrm.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
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
        return new HeatRules(
                firm.halfLifeDays(),
                firm.warmFrom(),
                firm.hotFrom(),
                firm.coldBelow(),
                firm.warmBelow(),
                firm.zone());
    }

    /** What a fact of the kind counted at its time. */
    double points(EvidenceKind kind, Instant at) {
        return firm.pointsAt(at).of(kind.name()).doubleValue();
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

package org.tandemcrm.lead;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.touch.Outcome;

/** What usually follows from a touch, by how it ended. */
@Component
@Transactional(readOnly = true)
public class UsualSteps {

    private final Measures measures;

    UsualSteps(Measures measures) {
        this.measures = measures;
    }

    /** What would follow from a touch of today. */
    public Map<Outcome, Usual> of(LeadId lead) {
        WorkingCalendar calendar = measures.calendar();
        LocalDate today = measures.today();
        Map<Outcome, Usual> usual = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            EvidenceKind counts = counts(outcome);
            usual.put(
                    outcome,
                    new Usual(
                            counts,
                            counts == null ? 0 : measures.points(counts, measures.now()),
                            UsualStep.after(outcome, today, calendar).orElse(null)));
        }
        return usual;
    }

    /** By whatever channel; that somebody was met counts by the channel. */
    private static @Nullable EvidenceKind counts(Outcome outcome) {
        return switch (outcome) {
            case ASKED_PRICE -> EvidenceKind.ASKED_PRICE;
            case NOT_NOW -> EvidenceKind.NOT_NOW;
            default -> null;
        };
    }
}

package org.tandemcrm.lead;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** What usually follows from a touch, by how it ended. */
@Component
@Transactional(readOnly = true)
public class UsualSteps {

    private final AttemptReading attempts;
    private final ColdRule cold;
    private final Measures measures;

    UsualSteps(AttemptReading attempts, ColdRule cold, Measures measures) {
        this.attempts = attempts;
        this.cold = cold;
        this.measures = measures;
    }

    /** How often they were tried, and when the next try is planned. */
    public AttemptPlan attempts(LeadId lead) {
        return attempts.of(lead);
    }

    /**
     * What would follow from a touch of today by the channel.
     *
     * @param plan how often they were tried before it
     */
    public Map<Outcome, Usual> of(LeadId lead, AttemptPlan plan, Channel by) {
        LocalDate today = measures.today();
        boolean isCold = cold.holdsBack(new Approach(lead, by, Direction.OUTBOUND, measures.now()));
        Optional<NextStep> again =
                isCold
                        ? Optional.empty()
                        : plan.triedAgain(today, by).next(today, measures.calendar());
        Map<Outcome, Usual> usual = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            usual.put(outcome, usual(outcome, again, isCold));
        }
        return usual;
    }

    private Usual usual(Outcome outcome, Optional<NextStep> again, boolean isCold) {
        EvidenceKind counts = counts(outcome);
        return new Usual(
                counts,
                counts == null ? 0 : measures.points(counts, measures.now()),
                step(outcome, again, isCold).orElse(null));
    }

    /** Nothing is planned with somebody cold who agreed to nothing. */
    private Optional<NextStep> step(Outcome outcome, Optional<NextStep> again, boolean isCold) {
        WorkingCalendar calendar = measures.calendar();
        return switch (outcome) {
            case NO_ANSWER, LEFT_MESSAGE -> again;
            case TALKED -> in(5, "Follow up", calendar);
            case ASKED_PRICE -> in(1, "Send the offer", calendar);
            case SENT_MATERIAL ->
                    isCold ? Optional.empty() : in(3, "Ask what they think of it", calendar);
            case MEETING_SET, NOT_NOW, WRONG_PERSON, OTHER -> Optional.empty();
        };
    }

    private Optional<NextStep> in(int days, String what, WorkingCalendar calendar) {
        return Optional.of(new NextStep(what, calendar.plusDays(measures.today(), days), null));
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

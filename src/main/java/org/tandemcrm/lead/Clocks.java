package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.user.UserId;

/**
 * The clocks of speed to lead: from a response, and from its hand-off, to the first human attempt,
 * in the company's working hours. They are judged by what is recorded, so that a touch that becomes
 * known late, or is taken back, moves their end.
 */
@Component
class Clocks {

    /** When so much of the promised time is over, somebody hears that the rest is running out. */
    private static final double WARNED_AFTER = 0.75;

    private final ClockRows rows;
    private final Measures measures;

    Clocks(ClockRows rows, Measures measures) {
        this.rows = rows;
        this.measures = measures;
    }

    /** Starts the lead's clock, or tightens the one that runs. */
    void start(LeadId lead, Instant since, Temperature temperature) {
        WorkingCalendar calendar = measures.calendar();
        Duration target = target(temperature);
        rows.start(
                lead,
                new ClockRows.Start(
                        since,
                        measures.now(),
                        calendar.plus(since, target),
                        calendar.plus(
                                since,
                                Duration.ofSeconds(Math.round(target.toSeconds() * WARNED_AFTER))),
                        temperature));
        settle(lead);
    }

    /** A fact came in: a call of theirs ends the clock that runs. */
    void answered(LeadId lead, Instant at) {
        if (rows.isRunning(lead, at)) {
            settle(lead);
        }
    }

    /** Ends the lead's clocks at the first attempt that is known, or lets them run on. */
    void settle(LeadId lead) {
        rows.lock(lead);
        for (ClockRows.Clock clock : rows.toSettle(lead)) {
            if (clock.hasNewAnswer()) {
                rows.stop(clock, clock.answer(), minutes(clock, clock.answer().at()));
            } else if (clock.lostItsAnswer() && !rows.isRunning(lead, measures.now())) {
                rows.runOn(clock);
            }
        }
    }

    /** The lead went another way: accepted, handed back or concluded. */
    void part(LeadId lead, Instant at, @Nullable UserId by) {
        if (rows.running(lead).isPresent()) {
            end(lead, at, rows.isAccepted(lead) ? ClockEnd.ACCEPTED : ClockEnd.PARTED, by);
        }
    }

    /** It is cold again: nobody is to answer any more. */
    void lapse(LeadId lead) {
        end(lead, measures.now(), ClockEnd.COOLED, null);
    }

    private void end(LeadId lead, Instant at, ClockEnd end, @Nullable UserId by) {
        rows.running(lead)
                .ifPresent(
                        clock -> {
                            Instant stop = at.isBefore(clock.startedAt()) ? clock.startedAt() : at;
                            rows.stop(
                                    clock,
                                    new ClockRows.Answer(stop, by, end),
                                    minutes(clock, stop));
                        });
    }

    private ClockRows.Minutes minutes(ClockRows.Clock clock, Instant stop) {
        return new ClockRows.Minutes(
                working(clock.startedAt(), stop), working(clock.handedOffAt(), stop));
    }

    private int working(Instant from, Instant to) {
        return to.isBefore(from)
                ? 0
                : Math.toIntExact(measures.calendar().between(from, to).toMinutes());
    }

    private Duration target(Temperature temperature) {
        Policies policies = measures.firm().policies();
        return Duration.ofHours(
                temperature == Temperature.HOT
                        ? policies.hotTargetHours()
                        : policies.warmTargetHours());
    }
}

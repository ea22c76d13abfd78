package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.balance.BalanceView.WeekLoad;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Viewer;

/** Puts the parts of a balance together. */
@Component
class BalanceReading {

    private final WeekFacts weeks;
    private final Outcomes outcomes;
    private final Pace pace;
    private final Firm firm;

    BalanceReading(WeekFacts weeks, Outcomes outcomes, Pace pace, Firm firm) {
        this.weeks = weeks;
        this.outcomes = outcomes;
        this.pace = pace;
        this.firm = firm;
    }

    /** What stands beside the counts: how soon, with what effort, and for how long. */
    @Component
    static class Pace {

        private final Answering speeds;
        private final EffortBook efforts;
        private final ColdSupply supply;

        Pace(Answering speeds, EffortBook efforts, ColdSupply supply) {
            this.speeds = speeds;
            this.efforts = efforts;
            this.supply = supply;
        }
    }

    /** What of the days has come and is on record; empty if none of them. */
    Optional<Span> span(Period period) {
        return weeks.span(period);
    }

    /** Week by week, with whoever worked in them. */
    List<Slice> slices(Span span) {
        return weeks.slices(span);
    }

    Effort effort() {
        return pace.efforts.effort();
    }

    BalanceView view(Span span, Viewer reader) {
        List<Slice> slices = weeks.slices(span);
        Effort effort = effort();
        Load load = Load.of(slices, effort, firm.settings().salesHoursPerWeek());
        Acceptance acceptance = outcomes.acceptance(span);
        List<Queue> queues = span.isPresent() ? outcomes.queues(span) : List.of();
        Share inTime = pace.speeds.inTime(span.period(), reader);
        Flow flow = flow(span, slices);
        long late = queues.stream().mapToLong(Queue::late).sum();
        return new BalanceView(
                span.period(),
                effort,
                load,
                slices.stream().map(slice -> week(slice, effort)).toList(),
                queues,
                acceptance,
                inTime,
                flow,
                new Advising(load, acceptance, inTime, flow, late).advice());
    }

    Supply supply(Span span) {
        return pace.supply.of(span);
    }

    private WeekLoad week(Slice slice, Effort effort) {
        return new WeekLoad(
                slice, Load.of(List.of(slice), effort, firm.settings().salesHoursPerWeek()));
    }

    /** Only whole weeks can be compared. */
    private static Flow flow(Span span, List<Slice> slices) {
        List<Span.Week> weeks = span.weeks();
        return new Flow(
                IntStream.range(0, weeks.size())
                        .filter(i -> weeks.get(i).isWhole(span.zone()))
                        .mapToObj(i -> slices.get(i).handedOver())
                        .toList());
    }
}

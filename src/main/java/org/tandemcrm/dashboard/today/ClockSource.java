package org.tandemcrm.dashboard.today;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;

/** Leads whom nobody has tried to reach within the promised time, or nearly. */
@Component
@Order(10)
class ClockSource implements TodaySource {

    private final RunningClocks clocks;

    ClockSource(RunningClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        RunningClocks.Count count = clocks.of(wish.whose());
        List<TodayLine> lines =
                count.late() == 0 || wish.most() == 0 ? List.of() : clocks.late(wish);
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "late",
                                count.late(),
                                "past the promised hour",
                                "Leads whose response clock has run out and whom nobody has tried"
                                        + " to reach yet.",
                                true,
                                wish.of("/leads?state=OPEN,DEAL&late=true", "reaches")),
                        lines),
                new TodayPart(
                        new TodayItem(
                                "soon",
                                count.soon(),
                                "running out within two hours",
                                "Leads whose response clock runs out within the next two hours.",
                                false,
                                wish.of("/leads?state=OPEN,DEAL&soon=true", "reaches")),
                        List.of()));
    }
}

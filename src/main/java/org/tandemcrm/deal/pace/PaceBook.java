package org.tandemcrm.deal.pace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/** How fast deals go through the pipeline. */
@Component
@Transactional(readOnly = true)
public class PaceBook {

    private final PaceReading reading;
    private final StageBook stages;

    PaceBook(PaceReading reading, StageBook stages) {
        this.reading = reading;
        this.stages = stages;
    }

    /**
     * @param whose deals alone
     */
    public PaceReport report(Period period, Salespeople whose) {
        Map<String, List<Visit>> visits =
                reading.visits(period, whose).stream().collect(Collectors.groupingBy(Visit::stage));
        List<StageCard> order = stages.all();
        List<StagePace> paces = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            StageCard stage = order.get(i);
            List<Visit> own = visits.getOrDefault(stage.stage().key(), List.of());
            if (!stage.retired() || !own.isEmpty()) {
                paces.add(StagePace.of(stage, own, behind(order, i)));
            }
        }
        return new PaceReport(paces, reading.velocity(period, whose));
    }

    private static Set<String> behind(List<StageCard> order, int place) {
        Set<String> later = new HashSet<>(Set.of("WON"));
        order.subList(place + 1, order.size()).forEach(stage -> later.add(stage.stage().key()));
        return later;
    }
}

package org.tandemcrm.deal.pace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

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

    public PaceReport report(DealCut cut) {
        Map<String, List<Visit>> visits =
                reading.visits(cut).stream().collect(Collectors.groupingBy(Visit::stage));
        List<StagePace> paces = new ArrayList<>();
        for (StageCard stage : stages.all()) {
            List<Visit> own = visits.getOrDefault(stage.stage().key(), List.of());
            if (!stage.retired() || !own.isEmpty()) {
                paces.add(StagePace.of(stage, own));
            }
        }
        return new PaceReport(paces, reading.velocity(cut));
    }

    /**
     * The deals that a reader's figures and lists are about: everybody's, or a salesperson's own.
     */
    public static Salespeople whose(Viewer reader) {
        return reader.may(Right.PLAN_CAMPAIGNS)
                ? Salespeople.EVERYBODY
                : Salespeople.only(reader.id());
    }
}

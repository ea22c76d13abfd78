package org.tandemcrm.deal.pace;

import java.util.List;

/** How fast deals go through the pipeline, stage by stage and as a whole. */
public record PaceReport(List<StagePace> stages, Velocity velocity) {

    public PaceReport {
        stages = List.copyOf(stages);
    }

    public boolean isEmpty() {
        return stages.stream().allMatch(stage -> stage.visits() == 0) && !velocity.won().isKnown();
    }
}

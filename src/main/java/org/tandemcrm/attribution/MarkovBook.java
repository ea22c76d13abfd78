package org.tandemcrm.attribution;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/**
 * Where Markov's chain shares the sales of a period among campaigns. It looks at everybody's
 * journeys, so only those may see it who see everybody's figures.
 */
@Component
@Transactional
public class MarkovBook {

    private static final int LONGEST_MEMORY = 3;

    private final MarkovRuns runs;
    private final Jobs jobs;
    private final Spending spending;

    MarkovBook(MarkovRuns runs, Jobs jobs, Spending spending) {
        this.runs = runs;
        this.spending = spending;
        this.jobs = jobs;
    }

    /**
     * What was worked out last for the period; absent if nobody has asked for it yet.
     *
     * @param memory how many campaigns back the chain remembers, one to three
     */
    @Transactional(readOnly = true)
    public Optional<MarkovTable> of(Period period, int memory, Viewer reader) {
        check(memory, reader);
        return runs.find(period, memory)
                .map(table -> table.isReady() ? table.spending(spending.in(period)) : table);
    }

    /** Works the period out anew, and every night from now on. */
    public JobId startNow(Period period, int memory, Viewer reader) {
        check(memory, reader);
        return jobs.start(
                MarkovWork.KIND,
                MarkovWork.params(period, memory),
                "Share the sales from %s to %s by Markov's chain"
                        .formatted(period.from(), period.to()));
    }

    private static void check(int memory, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        reader.require(Right.SEE_COSTS);
        if (memory < 1 || memory > LONGEST_MEMORY) {
            throw new InvalidInput("memory", "Choose one, two or three campaigns.");
        }
    }
}

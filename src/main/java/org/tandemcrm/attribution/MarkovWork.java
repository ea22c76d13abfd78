package org.tandemcrm.attribution;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;
import org.tandemcrm.shared.Period;

/** Works the shares of one period out at somebody's wish, without waiting for the night. */
@Component
class MarkovWork implements JobWork {

    static final String KIND = "markov";

    private final MarkovReckoning reckoning;

    MarkovWork(MarkovReckoning reckoning) {
        this.reckoning = reckoning;
    }

    static String params(Period period, int memory) {
        return period.from() + " " + period.to() + " " + memory;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        String[] parts = params.split(" ");
        Period period = new Period(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]));
        int memory = Integer.parseInt(parts[2]);
        progress.result(
                "/attribution/markov?from=%s&to=%s&memory=%d"
                        .formatted(period.from(), period.to(), memory));
        progress.total(1);
        MarkovTable table = reckoning.reckon(period, memory);
        progress.note(
                "%d journeys ended in these days, %d of them in a sale."
                        .formatted(table.journeys(), table.won()));
        progress.advance(1);
    }
}

package org.tandemcrm.attribution;

import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealId;

/** Goes through journeys in small transactions. */
@Component
class JourneyCare {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyCare.class);
    private static final int BATCH = 500;

    private final JourneyMending mending;
    private final JourneyAudit audit;

    JourneyCare(JourneyMending mending, JourneyAudit audit) {
        this.mending = mending;
        this.audit = audit;
    }

    /**
     * Mends what is marked now; what somebody works on at this moment waits for the next round.
     *
     * @return how many journeys were built
     */
    int mend() {
        int all = 0;
        int some = mending.some(BATCH);
        while (some > 0) {
            all += some;
            some = mending.some(BATCH);
        }
        return all;
    }

    /**
     * Compares all kept journeys with the facts and mends those that differ.
     *
     * @param going told how many were compared and how many of them differed since the last time;
     *     says whether to go on
     * @return how many differed
     */
    int compareAll(BiPredicate<Integer, Integer> going) {
        int differing = 0;
        @Nullable DealId last = null;
        do {
            JourneyAudit.Stretch stretch = audit.compare(last, BATCH);
            differing += stretch.differing().size();
            last =
                    going.test(stretch.compared(), stretch.differing().size())
                            ? stretch.last()
                            : null;
        } while (last != null);
        if (differing > 0) {
            LOG.warn("{} journeys differed from the facts and are built anew", differing);
            mend();
        }
        return differing;
    }
}

package org.tandemcrm.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/** Says when what is kept in memory is over, so that all is read from the facts again. */
@Component
public class Lifetime {

    /** With more of them everything is read anew. */
    private static final int MOST_CHANGED = 5_000;

    private final Clock clock;
    private final Firm firm;

    Lifetime(Clock clock, Firm firm) {
        this.clock = clock;
        this.firm = firm;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Each memory holds for the day on which it was begun, where the company sits: it is warmed
     * again at night, and nobody who works waits for it.
     *
     * @param news of all that it rests on
     */
    boolean isOver(Collection<? extends Marks.News<?>> news, Instant since, Instant now) {
        ZoneId zone = firm.zone();
        return news.stream().anyMatch(sort -> sort.all() || sort.changed().size() > MOST_CHANGED)
                || now.isBefore(since)
                || !now.atZone(zone).toLocalDate().equals(since.atZone(zone).toLocalDate());
    }
}

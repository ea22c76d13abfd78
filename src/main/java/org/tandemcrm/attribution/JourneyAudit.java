package org.tandemcrm.attribution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.DealId;

/**
 * Builds journeys and kinds of business again from all facts and compares them with those that are
 * kept and claim to hold. None should differ; one that does is marked, and so mended.
 */
@Component
@Transactional
class JourneyAudit {

    private final Sales sales;
    private final Journeys journeys;
    private final JourneyStore store;
    private final StaleJourneys stale;

    JourneyAudit(Sales sales, Journeys journeys, JourneyStore store, StaleJourneys stale) {
        this.sales = sales;
        this.journeys = journeys;
        this.store = store;
        this.stale = stale;
    }

    /** How far a comparison has come. */
    record Stretch(@Nullable DealId last, int compared, List<DealId> differing) {}

    /**
     * Compares the next closed deals.
     *
     * @param after the last one of the stretch before, absent for the first
     */
    public Stretch compare(@Nullable DealId after, int most) {
        List<Sale> some = sales.closedAfter(after, most);
        String edition = journeys.edition();
        Map<DealId, JourneyTrace> kept = store.traces(some, edition);
        Set<DealId> misjudged = store.misjudged(some, edition);
        Map<DealId, Journey> facts = journeys.of(some);
        List<DealId> differing =
                some.stream()
                        .map(Sale::deal)
                        .filter(kept::containsKey)
                        .filter(
                                deal ->
                                        misjudged.contains(deal)
                                                || !Objects.equals(
                                                        kept.get(deal), trace(facts.get(deal))))
                        .toList();
        stale.mark(differing);
        DealId last = some.size() < most ? null : some.get(some.size() - 1).deal();
        return new Stretch(last, some.size(), differing);
    }

    private static @Nullable JourneyTrace trace(@Nullable Journey journey) {
        return journey == null ? null : JourneyTrace.of(journey);
    }
}

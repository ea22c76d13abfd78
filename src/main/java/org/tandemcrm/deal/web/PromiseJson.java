package org.tandemcrm.deal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.deal.PromiseDetails;
import org.tandemcrm.deal.PromiseId;

/**
 * A promise to a customer as programs read it.
 *
 * @param on by when
 * @param keptOn null until it was kept
 */
record PromiseJson(
        PromiseId id, DealId dealId, String what, LocalDate on, @Nullable LocalDate keptOn) {

    static PromiseJson of(PromiseCard card) {
        return new PromiseJson(card.id(), card.dealId(), card.what(), card.on(), card.keptOn());
    }

    /** What a program sends. */
    record Body(@Nullable String what, @Nullable LocalDate on) {

        PromiseDetails details() {
            return new PromiseDetails(what == null ? "" : what, on);
        }

        static List<PromiseDetails> details(@Nullable List<Body> bodies) {
            return bodies == null ? List.of() : bodies.stream().map(Body::details).toList();
        }
    }
}

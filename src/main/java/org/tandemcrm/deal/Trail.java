package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stages that a deal went through. */
@Component
class Trail {

    private final DealMoves moves;
    private final DealCards cards;

    Trail(DealMoves moves, DealCards cards) {
        this.moves = moves;
        this.cards = cards;
    }

    void keep(DealMove move) {
        moves.saveAndFlush(move);
    }

    /** When the latest move took place, whenever it was entered. */
    Optional<Instant> latest(DealId deal) {
        return moves.latest(deal);
    }

    /** Where it came last, and by whose hand; where it stands if it never moved. */
    StageVisit last(DealId deal) {
        List<StageVisit> visits = cards.visits(deal);
        if (!visits.isEmpty()) {
            return visits.get(visits.size() - 1);
        }
        DealCard card = cards.find(deal).orElseThrow();
        return new StageVisit(card.stage(), card.stageLabel(), card.stageSince(), null, null, null);
    }
}

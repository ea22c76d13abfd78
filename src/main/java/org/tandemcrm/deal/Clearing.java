package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves all open deals of a stage to another one, each as a move of its own. */
@Component
class Clearing {

    private final Deals deals;
    private final Trail trail;
    private final StageGate gate;
    private final DealNews news;
    private final DealRules rules;

    Clearing(Deals deals, Trail trail, StageGate gate, DealNews news, DealRules rules) {
        this.deals = deals;
        this.trail = trail;
        this.gate = gate;
        this.news = news;
        this.rules = rules;
    }

    /** The owner's word stands above what a stage asks for; what it would have asked is marked. */
    void clear(Stage from, Stage to, String cause) {
        StageCard target = gate.open(to);
        List<Deal> standing = deals.openAt(from);
        Instant now = rules.now();
        for (Deal deal : standing) {
            DealMove move = rules.move(deal.id(), to, now).because(cause);
            List<Check> missing = gate.missing(deal.id(), from, to);
            if (!missing.isEmpty()) {
                move.mark(StageGate.words(missing));
            }
            trail.keep(move);
            deal.stand(to, now);
            news.publish(new DealMoved(deal.id(), from, to, now));
        }
        news.write(standing.stream().map(deal -> line(deal, target, now, cause)).toList());
    }

    private static DealNews.Line line(Deal deal, StageCard to, Instant at, String cause) {
        String title = "Deal #" + deal.number() + " moved to " + to.label();
        return new DealNews.Line(deal.id(), deal.lead(), at, title, cause);
    }
}

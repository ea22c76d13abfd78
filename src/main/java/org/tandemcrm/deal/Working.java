package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** Changes and moves open deals. */
@Component
class Working {

    private final DealFile file;
    private final DealMoves moves;
    private final DealNews news;
    private final DealRules rules;
    private final Filling filling;

    Working(DealFile file, DealMoves moves, DealNews news, DealRules rules, Filling filling) {
        this.filling = filling;
        this.file = file;
        this.moves = moves;
        this.news = news;
        this.rules = rules;
    }

    void change(DealId id, long version, DealDetails wanted, @Nullable List<LineDetails> lines) {
        Deal deal = file.takeOpen(id);
        if (deal.version() != version) {
            throw new StaleEdit("this deal");
        }
        if (lines != null) {
            filling.fill(deal, lines, rules.today());
        }
        deal.change(rules.judged(wanted, deal));
    }

    /**
     * A move that lies before another one is kept in its place and leaves the deal where it is.
     *
     * @param seen where the mover saw the deal, if a page showed it
     */
    void move(DealId id, @Nullable Stage seen, Stage to, Instant at) {
        Deal deal = file.takeOpen(id);
        Stage from = deal.stage();
        if (seen != null && seen != from) {
            throw new RuleBroken(
                    "deal-moved",
                    "Somebody moved this deal to \"%s\" meanwhile; it stays there."
                            .formatted(from.label()));
        }
        if (from == to && seen != null) {
            return;
        }
        rules.refuseFuture("at", at);
        boolean latest = moves.latest(id).map(last -> !at.isBefore(last)).orElse(true);
        moves.save(rules.move(id, to, at));
        if (latest) {
            deal.stand(to, at);
        }
        news.tell(new DealMoved(id, from, to, at), moved(deal, to, at));
    }

    private static DealNews.Line moved(Deal deal, Stage to, Instant at) {
        String title = "Deal #" + deal.number() + " moved to " + to.label();
        return new DealNews.Line(deal.id(), deal.lead(), at, title, null);
    }
}

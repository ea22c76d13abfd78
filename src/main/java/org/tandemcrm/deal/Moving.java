package org.tandemcrm.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.RuleBroken;

/** Moves open deals from stage to stage, past what the owner wants to be known before. */
@Component
class Moving {

    /** What lies further back was, whatever a rule says of it now. */
    private static final Duration JUDGED = Duration.ofHours(24);

    private final DealFile file;
    private final Trail trail;
    private final StageGate gate;
    private final DealNews news;
    private final DealRules rules;

    Moving(DealFile file, Trail trail, StageGate gate, DealNews news, DealRules rules) {
        this.file = file;
        this.trail = trail;
        this.gate = gate;
        this.news = news;
        this.rules = rules;
    }

    /**
     * A move that lies before another one is kept in its place and leaves the deal where it is.
     *
     * @param seen where the mover saw the deal, if a page showed it
     */
    void move(DealId id, @Nullable Stage seen, Stage wanted, Instant at) {
        move(file.takeOpen(id), seen, wanted, at);
    }

    /** The same for somebody who saw the deal at a version; StaleEdit if it changed since. */
    void move(DealId id, long version, Stage wanted, Instant at) {
        move(file.takeOpen(id, version), null, wanted, at);
    }

    /** The moves of a deal of the past, which no rule judges. */
    void bring(Deal deal, List<PastDeal.Move> moves) {
        for (PastDeal.Move past : moves) {
            StageCard to = gate.known(past.stage());
            trail.keep(rules.move(deal.id(), past.stage(), past.at()));
            deal.stand(past.stage(), past.at());
            news.write(List.of(moved(deal, to, past.at())));
        }
    }

    private void move(Deal deal, @Nullable Stage seen, Stage wanted, Instant at) {
        DealId id = deal.id();
        Stage from = deal.stage();
        if (seen != null && !seen.equals(from)) {
            throw movedMeanwhile(deal);
        }
        if (from.equals(wanted) && seen != null) {
            return;
        }
        rules.refuseFuture("at", at);
        StageCard to = gate.open(wanted);
        boolean latest = trail.latest(id).map(last -> !at.isBefore(last)).orElse(true);
        DealMove move = rules.move(id, wanted, at);
        if (latest) {
            judge(move, gate.missing(id, from, wanted), to, at);
        }
        trail.keep(move);
        if (latest) {
            deal.stand(wanted, at);
        }
        news.tell(new DealMoved(id, from, wanted, at), moved(deal, to, at));
    }

    /** What the stage where the deal stands asks of it. */
    List<Check> checks(DealId id) {
        return gate.checks(id);
    }

    private void judge(DealMove move, List<Check> missing, StageCard to, Instant at) {
        if (missing.isEmpty()) {
            return;
        }
        if (at.isAfter(rules.now().minus(JUDGED))) {
            throw StageGate.notReady(to, missing);
        }
        move.mark(StageGate.words(missing));
    }

    private RuleBroken movedMeanwhile(Deal deal) {
        StageVisit last = trail.last(deal.id());
        return new RuleBroken(
                "deal-moved",
                "%s moved this deal to \"%s\" meanwhile; it stays there."
                        .formatted(last.by() == null ? "Somebody" : last.by(), last.label()),
                Map.of("dealId", deal.id(), "stage", deal.stage()));
    }

    private static DealNews.Line moved(Deal deal, StageCard to, Instant at) {
        String title = "Deal #" + deal.number() + " moved to " + to.label();
        return new DealNews.Line(deal.id(), deal.lead(), at, title, null);
    }
}

package org.tandemcrm.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.NotFound;

/** Where accepted leads become deals, move and close. */
@Component
@Transactional
public class Pipeline {

    private final Accepting accepting;
    private final Working working;
    private final Closing closing;
    private final Winning winning;
    private final Moving moving;
    private final DealCards cards;

    Pipeline(
            Accepting accepting,
            Working working,
            Closing closing,
            Winning winning,
            Moving moving,
            DealCards cards) {
        this.moving = moving;
        this.winning = winning;
        this.accepting = accepting;
        this.working = working;
        this.closing = closing;
        this.cards = cards;
    }

    /**
     * Accepts a warm lead: its deal is open. RuleBroken "cold-lead" or "already-accepted"
     * otherwise.
     */
    public DealId accept(LeadId lead, Instant acceptedAt) {
        return accepting.accept(lead, acceptedAt);
    }

    /** Enters deals of the past with their ends, for imports. */
    public List<DealId> bring(List<PastDeal> deals) {
        List<DealId> ids = new ArrayList<>();
        for (PastDeal past : deals) {
            Deal deal = accepting.bring(past);
            moving.bring(deal, past.moves());
            Closure closure = winning.fill(deal, past);
            if (closure != null) {
                closing.bring(deal, closure);
            }
            ids.add(deal.id());
        }
        return ids;
    }

    /** The deal, or NotFound; its margin only for those who may see it. */
    @Transactional(readOnly = true)
    public DealCard card(DealId id) {
        return cards.find(id).orElseThrow(() -> new NotFound("This deal does not exist."));
    }

    /** The deal of a lead. */
    @Transactional(readOnly = true)
    public Optional<DealId> ofLead(LeadId lead) {
        return cards.ofLead(lead);
    }

    /** The stages that the deal reached after its acceptance, in the order of time. */
    @Transactional(readOnly = true)
    public List<StageVisit> visits(DealId id) {
        return cards.visits(id);
    }

    /** What must be known before the deal may pass the stage where it stands, met or not. */
    @Transactional(readOnly = true)
    public List<Check> checks(DealId id) {
        return moving.checks(id);
    }

    /** Changes an open deal that the editor opened at the version, or throws StaleEdit. */
    public void change(DealId id, long version, DealDetails details) {
        working.change(id, version, details, null);
    }

    /**
     * Changes an open deal together with its lines, which are replaced whole; its amount is what
     * they add up to.
     */
    public void change(DealId id, long version, DealDetails details, List<LineDetails> lines) {
        working.change(id, version, details, lines);
    }

    /** Moves an open deal to a stage. */
    public void move(DealId id, Stage stage, Instant at) {
        moving.move(id, null, stage, at);
    }

    /** The same for somebody who saw the deal at a version; StaleEdit if it changed since. */
    public void move(DealId id, long version, Stage stage, Instant at) {
        moving.move(id, version, stage, at);
    }

    /** Moves an open deal from where the mover saw it; RuleBroken "deal-moved" elsewhere. */
    public void move(DealId id, Stage seen, Stage to, Instant at) {
        moving.move(id, seen, to, at);
    }

    /** Closes an open deal as won or lost; RuleBroken "deal-closed" if somebody has. */
    public void close(DealId id, Closure closure) {
        closing.close(id, null, closure);
    }

    /** The same for somebody who saw the deal at a version; StaleEdit if it changed since. */
    public void close(DealId id, long seen, Closure closure) {
        closing.close(id, seen, closure);
    }

    /** Closes an open deal as won with what was sold and promised. */
    public void win(DealId id, Win win) {
        winning.win(id, null, win);
    }

    /** The same for somebody who saw the deal at a version; StaleEdit if it changed since. */
    public void win(DealId id, long seen, Win win) {
        winning.win(id, seen, win);
    }

    /** Opens a closed deal again. */
    public void reopen(DealId id, String reason) {
        closing.reopen(id, null, reason);
    }

    /** The same for somebody who saw the deal at a version; StaleEdit if it changed since. */
    public void reopen(DealId id, long seen, String reason) {
        closing.reopen(id, seen, reason);
    }
}

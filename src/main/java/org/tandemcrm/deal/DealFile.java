package org.tandemcrm.deal;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** Hands deals out for work: one at a time, and only to those who may. */
@Component
class DealFile {

    private final Deals deals;
    private final DealClosures closures;
    private final CurrentUser me;
    private final Users users;

    DealFile(Deals deals, DealClosures closures, CurrentUser me, Users users) {
        this.deals = deals;
        this.closures = closures;
        this.me = me;
        this.users = users;
    }

    /** Locked until the transaction ends. */
    Deal take(DealId id) {
        Deal deal = deals.locked(id).orElseThrow(() -> new NotFound("This deal does not exist."));
        if (!mayWork(deal.assignee(), me.get())) {
            throw new NotAllowed(
                    "This deal is " + nameOf(deal.assignee()) + "'s. Ask the owner to hand it on.");
        }
        return deal;
    }

    Deal takeOpen(DealId id) {
        Deal deal = take(id);
        inForce(id)
                .ifPresent(
                        closure -> {
                            throw closed(deal, closure);
                        });
        return deal;
    }

    /**
     * The same for somebody who saw it as it was at a version; StaleEdit if it changed since.
     *
     * @param seen absent: whatever version there is
     */
    Deal takeOpen(DealId id, @Nullable Long seen) {
        return seenAt(takeOpen(id), seen);
    }

    /** The same, closed or not. */
    Deal take(DealId id, @Nullable Long seen) {
        return seenAt(take(id), seen);
    }

    private static Deal seenAt(Deal deal, @Nullable Long seen) {
        if (seen != null && deal.version() != seen) {
            throw new StaleEdit("this deal");
        }
        return deal;
    }

    /** A deal that has ended, won or not, as somebody saw it at a version. */
    Deal takeClosed(DealId id, long seen, boolean won) {
        Deal deal = take(id, Long.valueOf(seen));
        inForce(id)
                .filter(closure -> closure.isWon() == won)
                .orElseThrow(
                        () ->
                                new RuleBroken(
                                        "deal-not-closed",
                                        "This deal is not closed as %s any more."
                                                .formatted(won ? "won" : "lost")));
        return deal;
    }

    Optional<DealClosure> inForce(DealId id) {
        return closures.inForce(id);
    }

    void end(Deal deal, Closure closure, DealClosure row) {
        closures.saveAndFlush(row);
        deal.end(closure);
    }

    /** One end gives way to another: only one may be in force at a time. */
    void replace(DealClosure old, DealClosure row) {
        closures.saveAndFlush(old);
        closures.saveAndFlush(row);
    }

    /** One's own and the pool's; everybody's for an owner. */
    static boolean mayWork(@Nullable UserId assignee, Viewer viewer) {
        return viewer.may(Right.WORK_LEADS)
                && (assignee == null || assignee.equals(viewer.id()) || viewer.may(Right.MANAGE));
    }

    /** Why there is nothing to open: it never ended, or somebody was quicker. */
    String openAgain(DealId id) {
        return closures.reopened(id).stream()
                .findFirst()
                .map(last -> last.reopening(users::nameOf))
                .orElse("This deal is open; it can go on.");
    }

    private RuleBroken closed(Deal deal, DealClosure closure) {
        return new RuleBroken(
                "deal-closed",
                "%s closed this deal as %s on %s. Reopen it to go on."
                        .formatted(
                                users.nameOf(closure.closedBy()),
                                closure.isWon() ? "won" : "lost",
                                closure.closedOn()),
                Map.of("dealId", deal.id(), "closedOn", closure.closedOn()));
    }

    private String nameOf(@Nullable UserId id) {
        return id == null ? "somebody" : users.nameOf(id);
    }
}

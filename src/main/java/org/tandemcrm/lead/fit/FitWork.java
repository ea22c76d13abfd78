package org.tandemcrm.lead.fit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/** Judges every buyer by new rules in the background; goes on where it stopped. */
@Component
class FitWork implements JobWork {

    static final String KIND = "fit";

    private final FitRound round;
    private final FitLedger ledger;

    FitWork(FitRound round, FitLedger ledger) {
        this.round = round;
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String edition, JobProgress progress) {
        progress.result("/settings/fit");
        progress.total(round.count(Shelf.CONTACT) + round.count(Shelf.COMPANY));
        String[] reached = progress.checkpoint().orElse(Shelf.CONTACT + " ").split(" ", 2);
        Shelf first = Shelf.valueOf(reached[0]);
        UUID after = reached[1].isEmpty() ? null : UUID.fromString(reached[1]);
        if (first == Shelf.CONTACT) {
            walk(Shelf.CONTACT, after, edition, progress);
            after = null;
        }
        walk(Shelf.COMPANY, after, edition, progress);
    }

    /** A newer change of the rules has its own run: this one need not go on. */
    private void walk(Shelf shelf, @Nullable UUID from, String edition, JobProgress progress) {
        Optional<UUID> reached = Optional.ofNullable(from);
        do {
            if (progress.cancelled() || !ledger.rules().edition().equals(edition)) {
                return;
            }
            reached =
                    round.next(
                            shelf,
                            reached.orElse(null),
                            (last, buyers) -> {
                                progress.advance(buyers);
                                progress.saveCheckpoint(shelf + " " + last);
                            });
        } while (reached.isPresent());
    }
}

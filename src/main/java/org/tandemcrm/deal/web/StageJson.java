package org.tandemcrm.deal.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.deal.StageDetails;
import org.tandemcrm.deal.StageNeed;
import org.tandemcrm.shared.Share;

/**
 * A stage as programs read it.
 *
 * @param expectedShare what the owner expects, in percent
 * @param learnedShare what the last closed deals say; null while they are too few
 */
record StageJson(
        Stage stage,
        String label,
        int position,
        List<StageNeed> needs,
        int expectedShare,
        @Nullable Learned learnedShare,
        int idleDays,
        boolean retired) {

    /** Shares between 0 and 1 with the interval in which the true one lies in 95 of 100 cases. */
    record Learned(double value, double low, double high, long won, long closed) {}

    /** What a program says about a stage; absent fields stay as they are. */
    record Body(
            @Nullable String label,
            @Nullable Set<StageNeed> needs,
            @Nullable Integer expectedShare,
            @Nullable Integer idleDays) {

        private static final int USUAL_SHARE = 50;
        private static final int USUAL_DAYS = 14;

        StageDetails fresh() {
            return new StageDetails(
                    Objects.requireNonNullElse(label, ""),
                    Objects.requireNonNullElse(needs, Set.of()),
                    Objects.requireNonNullElse(expectedShare, USUAL_SHARE),
                    Objects.requireNonNullElse(idleDays, USUAL_DAYS));
        }

        StageDetails on(StageCard card) {
            return new StageDetails(
                    Objects.requireNonNullElse(label, card.label()),
                    Objects.requireNonNullElse(needs, card.needs()),
                    Objects.requireNonNullElse(expectedShare, card.typedShare()),
                    Objects.requireNonNullElse(idleDays, card.idleDays()));
        }
    }

    static StageJson of(StageCard card) {
        Share share = card.learned();
        return new StageJson(
                card.stage(),
                card.label(),
                card.position(),
                card.needs().stream().sorted().toList(),
                card.typedShare(),
                card.isLearned()
                        ? new Learned(
                                share.value(),
                                share.low(),
                                share.high(),
                                share.part(),
                                share.whole())
                        : null,
                card.idleDays(),
                card.retired());
    }
}

package org.tandemcrm.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * The agreement of a quarter as it stands.
 *
 * @param quarter which one
 * @param editions the latest first; none where nothing is written yet
 * @param over whether the quarter is over, so that nothing changes any more
 */
public record AgreementCard(Quarter quarter, List<Edition> editions, boolean over) {

    public AgreementCard {
        editions = List.copyOf(editions);
    }

    /**
     * One edition of the terms.
     *
     * @param worth what leads count, where their value was promised
     */
    public record Edition(
            int number,
            Terms terms,
            @Nullable Worth worth,
            Instant writtenAt,
            String writtenBy,
            List<Signed> signatures) {

        public Edition {
            signatures = List.copyOf(signatures);
        }

        public Optional<Signed> of(Side side) {
            return signatures.stream().filter(signed -> signed.side() == side).findFirst();
        }

        /** Whether both sides have signed it. */
        public boolean isInForce() {
            return signatures.size() == Side.values().length;
        }
    }

    /**
     * Who signed for a side, and when.
     *
     * @param by the name
     */
    public record Signed(Side side, Instant at, UserId person, String by) {}

    public Optional<Edition> latest() {
        return editions.stream().findFirst();
    }

    /** What attainment is measured against: what both have signed last, else what is written. */
    public Optional<Edition> valid() {
        return editions.stream().filter(Edition::isInForce).findFirst().or(this::latest);
    }

    /** The number of the latest edition; 0 while nothing is written. */
    public int edition() {
        return latest().map(Edition::number).orElse(0);
    }
}

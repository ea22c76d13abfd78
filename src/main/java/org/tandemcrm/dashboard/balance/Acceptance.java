package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Optional;
import org.tandemcrm.shared.Share;

/**
 * What sales made of the warm leads that were handed over in these days.
 *
 * @param accepted of those that sales accepted or handed back
 * @param cooled became cold again without an answer of sales
 * @param open still to be decided
 * @param refusals why leads were handed back, the most frequent reason first
 */
public record Acceptance(Share accepted, long cooled, long open, List<Refusal> refusals) {

    public Acceptance {
        refusals = List.copyOf(refusals);
    }

    /** The most frequent reason of refusal. */
    public Optional<Refusal> first() {
        return refusals.stream().findFirst();
    }
}

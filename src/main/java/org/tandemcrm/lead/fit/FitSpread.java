package org.tandemcrm.lead.fit;

import java.util.Map;
import org.tandemcrm.lead.Fit;

/**
 * How many contacts fall into each letter.
 *
 * @param unknown of whom nothing is known that the rules ask about
 * @param waiting of those, how many still stand as the rules before this change had them
 */
public record FitSpread(Map<Fit, Long> letters, long unknown, long waiting) {

    public FitSpread {
        letters = Map.copyOf(letters);
    }

    public long of(Fit letter) {
        return letters.getOrDefault(letter, 0L);
    }
}

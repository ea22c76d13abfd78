package org.tandemcrm.campaign;

import java.util.Map;

/**
 * How many people were added to a campaign, and how many were not.
 *
 * @param present who were members already
 * @param leftOut who must not be added (R3), by the words of the reason
 */
public record Additions(int added, int present, Map<String, Integer> leftOut) {

    /** All who must not be added. */
    public int out() {
        return leftOut.values().stream().mapToInt(Integer::intValue).sum();
    }
}

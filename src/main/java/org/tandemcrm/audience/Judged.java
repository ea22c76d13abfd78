package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everybody whom rules found at one moment: the contacts who are in, and those who are left out.
 */
public record Judged(List<UUID> chosen, Map<LeftOut, List<UUID>> out) {

    public int found() {
        return chosen.size() + out.values().stream().mapToInt(List::size).sum();
    }
}

package org.tandemcrm.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The rules of temperature through time. What happened before a change was judged by the rules of
 * its own time; at the change every lead is judged again.
 *
 * @param changes oldest first; the first holds since ever
 * @param decidedAt when the owner last decided what changes the heat of facts that lie in the past
 */
record Scales(List<Change> changes, Instant decidedAt) {

    /** Other rules, and the moment from which they hold. */
    record Change(Instant at, HeatRules rules) {}

    Scales {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("There is always a scale");
        }
    }

    /** The same rules since ever. */
    static Scales always(HeatRules rules) {
        return new Scales(List.of(new Change(Instant.EPOCH, rules)), Instant.EPOCH);
    }

    HeatRules first() {
        return changes.get(0).rules();
    }

    HeatRules present() {
        return latest().rules();
    }

    /** Since when the present rules hold; a fact before it is judged by others. */
    Instant presentSince() {
        return latest().at();
    }

    List<Change> later() {
        return changes.subList(1, changes.size());
    }

    /** The company's, in which a day begins. */
    ZoneId zone() {
        return present().zone();
    }

    private Change latest() {
        return changes.get(changes.size() - 1);
    }
}

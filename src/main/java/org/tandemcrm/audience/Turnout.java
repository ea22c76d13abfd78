package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import org.tandemcrm.contact.ContactName;

/**
 * How many people rules find: those who are in, and those who are left out by their first reason.
 *
 * @param sample some of those who are in
 */
public record Turnout(int in, Map<LeftOut, Integer> out, List<ContactName> sample) {

    /** Everybody whom the rules find. */
    public int found() {
        return in + leftOut();
    }

    public int leftOut() {
        return out.values().stream().mapToInt(Integer::intValue).sum();
    }
}

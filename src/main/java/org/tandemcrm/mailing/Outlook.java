package org.tandemcrm.mailing;

import java.util.Map;

/**
 * Who would get a mail if it went out now.
 *
 * @param members how many are on the list and have got nothing yet
 * @param out why the others are left out, and how many
 */
public record Outlook(int members, Map<String, Integer> out) {

    public int get() {
        return members - leftOut();
    }

    public int leftOut() {
        return out.values().stream().mapToInt(Integer::intValue).sum();
    }
}

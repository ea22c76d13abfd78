package org.tandemcrm.agreement;

import java.util.List;

/**
 * A page of the leads by which it is decided whether a promise was kept.
 *
 * @param number from 1 on
 * @param found how many leads all pages have together
 * @param lines the latest first
 */
public record CasePage(int number, int found, List<PromiseCase> lines) {

    static final int AT_ONCE = 100;

    public CasePage {
        lines = List.copyOf(lines);
    }

    /** The page of that number, or the nearest there is. */
    static CasePage of(List<PromiseCase> found, int number) {
        int shown = Math.min(Math.max(number, 1), pages(found.size()));
        int end = Math.min(shown * AT_ONCE, found.size());
        return new CasePage(shown, found.size(), found.subList((shown - 1) * AT_ONCE, end));
    }

    /** All of them on one. */
    static CasePage whole(List<PromiseCase> found) {
        return new CasePage(1, found.size(), found);
    }

    /** How many there are; one of no leads. */
    public int pages() {
        return pages(found);
    }

    private static int pages(int found) {
        return Math.max(1, (found + AT_ONCE - 1) / AT_ONCE);
    }
}

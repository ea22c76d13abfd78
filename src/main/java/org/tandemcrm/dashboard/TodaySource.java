package org.tandemcrm.dashboard;

import java.util.stream.Stream;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** Knows one sort of things that need somebody today; beans of it, in their order. */
public interface TodaySource {

    /** Whose work is asked for, by whom, and how many records of each sort are wanted. */
    public record Wish(Viewer reader, Salespeople whose, int most) {

        /** Adds to a list's address whose work it is about. */
        public String of(String href, String filter) {
            return href + whose.and(filter);
        }

        /** The place on the page of today that holds all records of a number without a list. */
        public String onPage(String key) {
            return Today.page(reader, whose) + "#" + key;
        }
    }

    Stream<TodayPart> of(Wish wish);

    /** Whether the number with that key is its own; said by those that are asked alone. */
    default boolean tells(String key) {
        return false;
    }

    /** Whether it is quick enough for a page that everybody opens every morning. */
    default boolean isQuick() {
        return true;
    }
}

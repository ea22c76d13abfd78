package org.tandemcrm.campaign.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.listing.Filter;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Op;

/** Which contacts somebody looks for to put them on a campaign's list. */
record Wanted(@Nullable String find, @Nullable String tag, @Nullable String city) {

    /** The query of the page's own list, without the words of this search. */
    static ListQuery without(ListQuery query) {
        return query.without("find").without("tag").without("city");
    }

    boolean isEmpty() {
        return blank(find) && blank(tag) && blank(city);
    }

    /** The same as a query of the list of contacts. */
    ListQuery query() {
        List<Filter> filters = new ArrayList<>();
        if (tag != null && !blank(tag)) {
            filters.add(new Filter("tag", Op.IS, List.of(tag)));
        }
        if (city != null && !blank(city)) {
            filters.add(new Filter("city", Op.CONTAINS, List.of(city)));
        }
        String words = find == null ? "" : find.strip();
        return new ListQuery(words, "", false, filters, "", ListQuery.USUAL);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package org.tandemcrm.deal.pace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.Assortment;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** The list behind the figures of the pipeline; a salesperson sees their own, as in the figures. */
@Component
public class VisitPages {

    private final Lists lists;
    private final DealLists deals;
    private final StageBook stages;
    private final Users users;
    private final Assortment assortment;

    VisitPages(Lists lists, DealLists deals, StageBook stages, Users users, Assortment assortment) {
        this.assortment = assortment;
        this.lists = lists;
        this.deals = deals;
        this.stages = stages;
        this.users = users;
    }

    public ListPage<VisitRow> page(ListQuery query, Viewer reader) {
        return lists.page(VisitListing.VISITS, query, parameters(query, reader))
                .withChoices("stage", stages.labels())
                .withChoices("assigneeId", users.names())
                .withChoices("product", products());
    }

    private Map<String, String> products() {
        Map<String, String> names = new LinkedHashMap<>();
        assortment.choices(null).forEach(each -> names.put(each.value(), each.label()));
        return names;
    }

    /** What {@link VisitListing} needs for a query. */
    public Map<String, @Nullable Object> parameters(ListQuery query, Viewer reader) {
        Map<String, @Nullable Object> parameters = new HashMap<>(deals.now());
        parameters.putAll(Began.asked(query).parameters());
        parameters.put("by", PaceBook.whose(reader).by());
        return parameters;
    }
}

package org.tandemcrm.dashboard;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Counts open deals that want care by the very list that opens behind the number. */
@Component
class OpenDealCounts {

    private final Lists lists;
    private final Firm firm;
    private final Clock clock;
    private final CurrentUser me;

    OpenDealCounts(Lists lists, Firm firm, Clock clock, CurrentUser me) {
        this.lists = lists;
        this.firm = firm;
        this.clock = clock;
        this.me = me;
    }

    /** A part of the list of deals, and how many there are in it. */
    record Part(long count, String href) {}

    Part idle(@Nullable UserId assignee) {
        return part("state=OPEN&idle=true", assignee);
    }

    /** Expected to close before today. */
    Part overdue(@Nullable UserId assignee) {
        return part("state=OPEN&expectedCloseOn.lt=" + firm.today(), assignee);
    }

    private Part part(String filter, @Nullable UserId assignee) {
        String query = assignee == null ? filter : filter + "&assigneeId=" + assignee;
        long count =
                lists.total(
                                DealListing.of(me.get()),
                                ListQuery.parse(query),
                                DealListing.parameters(clock))
                        .count();
        return new Part(count, "/deals/list?" + query);
    }
}

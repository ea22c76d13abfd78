package org.tandemcrm.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** What somebody should look at. */
@Component
class Attention {

    private final WaitingLeads waiting;
    private final ColdTouches coldTouches;
    private final Today today;

    Attention(WaitingLeads waiting, ColdTouches coldTouches, Today today) {
        this.waiting = waiting;
        this.coldTouches = coldTouches;
        this.today = today;
    }

    List<WaitingLead> waiting(Salespeople whose, int most) {
        return waiting.longest(whose, most);
    }

    ColdTouches.Latest coldTouches(Period period, Salespeople whose, @Nullable Integer most) {
        return coldTouches.latest(period, whose, most);
    }

    String coldTouchList(Period period, Salespeople whose) {
        return coldTouches.list(period, whose);
    }

    List<TodayItem> today(Viewer reader, Salespeople whose) {
        return today.items(reader, whose);
    }
}

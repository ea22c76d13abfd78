package org.tandemcrm.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;
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

    List<WaitingLead> waiting(@Nullable UserId person, int most) {
        return waiting.longest(person, most);
    }

    List<ColdTouch> coldTouches(Period period, @Nullable UserId person) {
        return coldTouches.in(period, person);
    }

    String coldTouchList(Period period, @Nullable UserId person) {
        return coldTouches.list(period, person);
    }

    List<TodayItem> today(Viewer reader, @Nullable UserId person) {
        return today.items(reader, person);
    }
}

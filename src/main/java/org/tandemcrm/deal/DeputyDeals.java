package org.tandemcrm.deal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceBegan;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Open deals of somebody who is only away stay theirs; the deputy hears of them. */
@Component
class DeputyDeals {

    private final Deals deals;
    private final Notices notices;
    private final Users users;

    DeputyDeals(Deals deals, Notices notices, Users users) {
        this.deals = deals;
        this.notices = notices;
        this.users = users;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AbsenceBegan began) {
        Absence absence = began.absence();
        int open = deals.openOf(absence.person()).size();
        UserId deputy = absence.deputy();
        if (deputy != null && open > 0) {
            notices.tell(
                    deputy,
                    NoticeKind.WORK_HANDED_ON,
                    "%s is away; keep an eye on %s."
                            .formatted(
                                    users.nameOf(absence.person()),
                                    open == 1 ? "one open deal" : open + " open deals"),
                    "/deals/list?state=OPEN&assigneeId=" + absence.person());
        }
    }
}

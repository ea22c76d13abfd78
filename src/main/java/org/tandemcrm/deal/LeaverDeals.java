package org.tandemcrm.deal;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserLeft;
import org.tandemcrm.user.Users;

/** Hands on the open deals and next steps of someone who leaves, and tells whoever gets them. */
@Component
class LeaverDeals {

    private final Succession deals;
    private final StepSuccession steps;
    private final Users users;
    private final Notices notices;

    LeaverDeals(Succession deals, StepSuccession steps, Users users, Notices notices) {
        this.deals = deals;
        this.steps = steps;
        this.users = users;
        this.notices = notices;
    }

    /** After the leads, which say who goes on with a customer; the steps follow the deals. */
    @EventListener
    @Order(100)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UserLeft left) {
        users.find(left.user()).ifPresent(leaver -> handOn(leaver, left));
    }

    private void handOn(Person leaver, UserLeft left) {
        tell(deals.handOn(leaver, left.at()), leaver, "open deal", "/deals?assignee=me");
        tell(steps.handOn(leaver), leaver, "agreed next step", "/queue");
    }

    private void tell(Map<UserId, Integer> got, Person leaver, String what, String href) {
        got.forEach(
                (person, count) ->
                        notices.tell(
                                person,
                                NoticeKind.WORK_HANDED_ON,
                                "%s left: %d %s%s now."
                                        .formatted(
                                                leaver.name(),
                                                count,
                                                what,
                                                count == 1 ? " is yours" : "s are yours"),
                                href));
    }
}

package org.tandemcrm.deal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.FollowUp;
import org.tandemcrm.touch.FollowUps;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;

/** Gives the open next steps of somebody who left to whoever goes on with the customer. */
@Component
class StepSuccession {

    private final FollowUps followUps;
    private final Successors successors;

    StepSuccession(FollowUps followUps, Successors successors) {
        this.followUps = followUps;
        this.successors = successors;
    }

    /** How many steps each of the others got. */
    Map<UserId, Integer> handOn(Person leaver) {
        Map<UserId, Integer> got = new LinkedHashMap<>();
        for (FollowUp step : followUps.openOf(leaver.id())) {
            successor(step)
                    .ifPresent(
                            to -> {
                                followUps.handOn(step.touchId(), to.id());
                                got.merge(to.id(), 1, Integer::sum);
                            });
        }
        return got;
    }

    private Optional<Person> successor(FollowUp step) {
        return step.pursuit() == null
                ? successors.ofContact(step.contactId())
                : successors.ofPursuit(step.pursuit());
    }
}

package org.tandemcrm.flow;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.MembersChanged;
import org.tandemcrm.lead.AllLeadsRewritten;

/** Hears in their own transaction of all changes of the lists of campaigns. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApproachWatch {

    private final ApproachChanges changes;

    ApproachWatch(ApproachChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(MembersChanged changed) {
        changes.mark(List.of(changed.since()));
    }

    /** Its people go with the sample company. */
    @EventListener
    void on(AllLeadsRewritten rewritten) {
        changes.markAll();
    }
}

package org.tandemcrm.lead;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** Loads leads for those who may work them: a salesperson their own and the pool's, owners all. */
@Component
class LeadFiles {

    private final Leads leads;
    private final LeadHeads heads;
    private final CurrentUser me;
    private final Users users;

    LeadFiles(Leads leads, LeadHeads heads, CurrentUser me, Users users) {
        this.leads = leads;
        this.heads = heads;
        this.me = me;
        this.users = users;
    }

    Lead find(LeadId id) {
        return leads.findById(id)
                .filter(lead -> !lead.isDiscarded())
                .orElseThrow(() -> new NotFound("There is no such lead."));
    }

    /** The lead, if the reader may work it. */
    Lead toWork(LeadId id) {
        Lead lead = find(id);
        mayWork(lead.assignee());
        return lead;
    }

    /** The head of a lead that the reader may work. */
    LeadHead headToWork(LeadId id) {
        LeadHead head = heads.of(id);
        mayWork(head.assignee());
        return head;
    }

    boolean mayReaderWork(LeadId id) {
        UserId assignee = heads.of(id).assignee();
        return me.find().filter(viewer -> works(viewer, assignee)).isPresent();
    }

    Viewer viewer() {
        return me.get();
    }

    LeadHead head(LeadId id) {
        return heads.of(id);
    }

    private void mayWork(@Nullable UserId assignee) {
        Viewer viewer = me.get();
        viewer.require(Right.WORK_LEADS);
        if (!works(viewer, assignee)) {
            throw new RuleBroken(
                    "not-yours",
                    "This lead is %1$s's. Ask %1$s or an owner to hand it on."
                            .formatted(users.nameOf(Objects.requireNonNull(assignee))));
        }
    }

    private static boolean works(Viewer viewer, @Nullable UserId assignee) {
        return viewer.may(Right.WORK_LEADS)
                && (assignee == null || assignee.equals(viewer.id()) || viewer.may(Right.MANAGE));
    }

    /** A lead of which the reader may write down more. */
    Lead toChange(LeadId id) {
        me.get().require(Right.CHANGE_CONTACTS);
        return find(id);
    }

    /** The lead as the editor saw it. */
    Lead toChange(LeadId id, long version) {
        Lead lead = toChange(id);
        if (lead.version() != version) {
            throw new StaleEdit("Somebody changed this lead after you opened it.");
        }
        return lead;
    }

    List<Lead> keep(List<Lead> all) {
        return leads.saveAllAndFlush(all);
    }

    void keep(Lead lead) {
        leads.saveAndFlush(lead);
    }

    @Nullable UserId reader() {
        return me.find().map(Viewer::id).orElse(null);
    }
}

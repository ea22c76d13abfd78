package org.tandemcrm.lead.assignment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.lead.assignment.Policy.Choices;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** Where the owner decides how leads are given away. */
@Service
@Transactional
public class AssignmentDesk {

    private final Policy policy;
    private final Territories territories;
    private final PlanRules rules;
    private final CurrentUser me;

    AssignmentDesk(Policy policy, Territories territories, PlanRules rules, CurrentUser me) {
        this.policy = policy;
        this.territories = territories;
        this.rules = rules;
        this.me = me;
    }

    @Transactional(readOnly = true)
    public AssignmentPlan plan() {
        Choices choices = policy.choices();
        return new AssignmentPlan(
                choices.fallback(),
                choices.heedsCapacity(),
                territories.all(),
                policy.capacities(),
                choices.version());
    }

    /** How much everybody who gets leads has to do now. */
    @Transactional(readOnly = true)
    public List<Burden> burdens() {
        return rules.burdens();
    }

    /**
     * Keeps another plan; it holds from the next lead on.
     *
     * @throws InvalidInput with every reason against it
     * @throws StaleEdit if somebody else changed it meanwhile
     */
    public void change(AssignmentPlan next) {
        me.get().require(Right.MANAGE);
        rules.check(next);
        if (!policy.keep(new Choices(next.fallback(), next.heedsCapacity(), next.version()))) {
            throw new StaleEdit("how leads are given away");
        }
        territories.replace(next.territories());
        policy.keepCapacities(next.capacities());
    }
}

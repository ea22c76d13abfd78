package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** Where the owner decides how sales are shared; credits follow at once, those of the past too. */
@Component
@Transactional
public class CreditDesk {

    private static final int MOST_DAYS = 3_650;

    private final Crediting crediting;
    private final CurrentUser me;
    private final StaleJourneys stale;
    private final Jobs jobs;

    CreditDesk(Crediting crediting, CurrentUser me, StaleJourneys stale, Jobs jobs) {
        this.stale = stale;
        this.jobs = jobs;
        this.crediting = crediting;
        this.me = me;
    }

    @Transactional(readOnly = true)
    public CreditRules rules() {
        return crediting.rules();
    }

    /**
     * Keeps other rules.
     *
     * @throws InvalidInput with every reason against them
     * @throws StaleEdit if somebody else changed them meanwhile
     */
    public void change(CreditRules next) {
        me.get().require(Right.MANAGE);
        List<InvalidInput.Flaw> flaws = new ArrayList<>();
        checkDays(flaws, "halfLifeDays", next.halfLifeDays());
        Integer lookBack = next.lookBackDays();
        if (lookBack != null) {
            checkDays(flaws, "lookBackDays", lookBack);
        }
        next.own().flaws(flaws);
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        CreditRules before = crediting.rules();
        if (!crediting.keep(next)) {
            throw new StaleEdit("how sales are shared");
        }
        if (!before.sameJourneys(next)) {
            stale.all();
        }
    }

    /** Compares every journey with the facts, and builds anew those that differ. */
    public JobId compareJourneys() {
        me.get().require(Right.MANAGE);
        return jobs.start(JourneyWork.KIND, "", "Compare all journeys with the facts");
    }

    private static void checkDays(List<InvalidInput.Flaw> flaws, String field, int days) {
        if (days < 1 || days > MOST_DAYS) {
            flaws.add(new InvalidInput.Flaw(field, "Write a number of days from 1 to 3,650."));
        }
    }
}

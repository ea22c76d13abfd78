package org.tandemcrm.dashboard.forecast;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.Gain;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageShares;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;

/** The deals that a sum by stages is made of, and what of each counts, as SQL. */
@Component
class Counting {

    /**
     * A table of the deals won in the period, which count whole, and of the open ones that are to
     * close in it, or should have closed already where it has begun, each at the share of its
     * stage.
     */
    static final String DEALS =
            """
            (select f.deal_id, f.number, f.name, f.lead_id, f.assignee_id, f.stage, 'WON' as state,
                    f.amount, 100::numeric as chance, f.amount as counts,
                    f.expected_close_on, f.closed_on
               from deal_facts f
              where f.result = 'WON' and f.closed_on between :from and :to
             union all
             select f.deal_id, f.number, f.name, f.lead_id, f.assignee_id, f.stage, 'OPEN',
                    f.amount, coalesce(w.chance, 0), %s,
                    f.expected_close_on, null
               from deal f
               left join %s on w.stage = f.stage
              where f.closed_on is null and coalesce(f.expected_close_on, 'infinity') <= :to
                and (:overdue or f.expected_close_on >= :from))
            """
                    .formatted(StageShares.of("f.amount"), StageShares.TABLE);

    private final StageBook stages;
    private final Firm firm;

    Counting(StageBook stages, Firm firm) {
        this.stages = stages;
        this.firm = firm;
    }

    /** By which shares deals count now; they are learned, and so read once for all periods. */
    Map<String, Object> shares() {
        Map<String, Object> shares = new HashMap<>(StageShares.parameters(stages.all()));
        shares.putAll(Gain.parameters(firm.settings()));
        return shares;
    }

    /** What the table needs. */
    Map<String, Object> of(Period period, Map<String, Object> shares) {
        Map<String, Object> parameters = new HashMap<>(shares);
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        parameters.put("overdue", !period.from().isAfter(firm.today()));
        return parameters;
    }
}

package org.tandemcrm.attribution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Period;

/** Shares sales among campaigns, with what these cost where the reader may see it. */
@Component
class CreditTables {

    private final SoldWays sold;
    private final Ways ways;
    private final Spending spending;
    private final Crediting crediting;

    CreditTables(SoldWays sold, Ways ways, Spending spending, Crediting crediting) {
        this.sold = sold;
        this.ways = ways;
        this.spending = spending;
        this.crediting = crediting;
    }

    /** All sales of a cut. */
    CreditTable of(SalesCut cut, Model model, boolean costs) {
        Sharing sharing = sharing(model);
        sold.each(cut, sharing::add);
        return table(sharing, cut.period(), costs);
    }

    /** These sales. */
    CreditTable of(List<Sale> won, Model model, Period period, boolean costs) {
        Sharing sharing = sharing(model);
        ways.each(won, sharing::add);
        return table(sharing, period, costs);
    }

    private Sharing sharing(Model model) {
        return crediting.sharings(List.of(model)).get(0);
    }

    private CreditTable table(Sharing sharing, Period period, boolean costs) {
        if (costs) {
            spending.in(period).forEach(sharing::add);
        }
        return sharing.table(period, costs);
    }
}

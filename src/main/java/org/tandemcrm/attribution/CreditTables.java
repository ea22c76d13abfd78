package org.tandemcrm.attribution;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.Spending.Spend;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Viewer;

/** Shares sales among campaigns, with what these cost where the reader may see it. */
@Component
class CreditTables {

    private final SoldDeals sold;
    private final Ways ways;
    private final Spending spending;
    private final Crediting crediting;

    CreditTables(SoldDeals sold, Ways ways, Spending spending, Crediting crediting) {
        this.sold = sold;
        this.ways = ways;
        this.spending = spending;
        this.crediting = crediting;
    }

    /** All sales of a cut. */
    CreditTable of(SalesCut cut, Model model, boolean costs) {
        return of(cut, List.of(model), costs).get(0);
    }

    /** The same under each of the models. */
    List<CreditTable> of(SalesCut cut, List<Model> models, boolean costs) {
        return tables(
                crediting.judgements(models).stream()
                        .map(judgement -> sold.shared(cut, judgement))
                        .toList(),
                cut.period(),
                costs);
    }

    /** All sales that the reader may see, and all costs. */
    CreditTable ever(Viewer reader, Model model, boolean costs) {
        SalesCut cut = SalesCut.of(sold.ever()).seenBy(reader);
        Sharing sharing = sold.shared(cut, crediting.judgements(List.of(model)).get(0));
        return tables(List.of(sharing), PeriodPicker.EVERYTHING, costs).get(0);
    }

    /** These sales. */
    CreditTable of(List<Sale> won, Model model, Period period, boolean costs) {
        Sharing sharing = crediting.judgements(List.of(model)).get(0).sharing();
        ways.each(won, sharing::add);
        return tables(List.of(sharing), period, costs).get(0);
    }

    private List<CreditTable> tables(List<Sharing> sharings, Period period, boolean costs) {
        List<Spend> spends = costs ? spending.in(period) : List.of();
        Map<CampaignId, String> names = ways.campaignNames();
        return sharings.stream()
                .map(
                        sharing -> {
                            spends.forEach(sharing::add);
                            return sharing.table(period, costs, names);
                        })
                .toList();
    }
}

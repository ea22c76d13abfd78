package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.ModelTable.Row;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Where the models stand side by side, for a deal and for the sales of a period. */
@Component
@Transactional(readOnly = true)
public class ModelBook {

    private static final Comparator<Row> MOST_FIRST =
            Comparator.comparing(Row::most)
                    .reversed()
                    .thenComparing(row -> Folded.sortName(row.name()))
                    .thenComparing(row -> row.campaignId().toString());

    private final Sales sales;
    private final Journeys journeys;
    private final Crediting crediting;

    ModelBook(Sales sales, Journeys journeys, Crediting crediting) {
        this.sales = sales;
        this.journeys = journeys;
        this.crediting = crediting;
    }

    /** One deal shared under every model, in the order of the models. */
    public List<Credits> ofDeal(DealId deal) {
        Sale sale = sales.of(deal);
        Journey journey = journeys.of(sale);
        CreditRules rules = crediting.rules();
        return Model.sharing().stream()
                .map(model -> Credits.of(rules.rule(model), journey, sale.amount()))
                .toList();
    }

    /** The sales of a period: all of them for who may see costs, else one's own. */
    public ModelTable byCampaign(Period period, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        List<Sale> won = sales.wonIn(period, reader.may(Right.SEE_COSTS) ? null : reader.id());
        Map<DealId, Journey> found = journeys.of(won);
        List<Sharing> sharings = crediting.sharings(Model.sharing());
        for (Sale sale : won) {
            Journey journey = found.getOrDefault(sale.deal(), Journey.NONE);
            Shape shape = journey.shape();
            sharings.forEach(sharing -> sharing.add(sale, journey, shape));
        }
        return table(sharings.stream().map(sharing -> sharing.table(period, false)).toList());
    }

    private static ModelTable table(List<CreditTable> tables) {
        Map<CampaignId, List<Money>> credits = new HashMap<>();
        for (CreditTable table : tables) {
            for (CampaignCredit row : table.rows()) {
                credits.computeIfAbsent(row.campaignId(), id -> new ArrayList<>())
                        .add(row.credit());
            }
        }
        CreditTable any = tables.get(0);
        List<Row> rows =
                any.rows().stream()
                        .map(row -> row(row, credits.getOrDefault(row.campaignId(), List.of())))
                        .sorted(MOST_FIRST)
                        .toList();
        return new ModelTable(
                any.period(),
                tables.stream().map(CreditTable::model).toList(),
                rows,
                any.unattributed(),
                any.total(),
                any.sales());
    }

    private static Row row(CampaignCredit row, List<Money> credits) {
        return new Row(row.campaignId(), row.name(), credits);
    }
}

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
    private final Ways ways;
    private final CreditTables tables;
    private final Crediting crediting;

    ModelBook(Sales sales, Ways ways, CreditTables tables, Crediting crediting) {
        this.sales = sales;
        this.ways = ways;
        this.tables = tables;
        this.crediting = crediting;
    }

    /** One deal shared under every model, in the order of the models. */
    public List<Credits> ofDeal(DealId deal) {
        Sale sale = sales.of(deal);
        Journey journey = ways.journey(sale);
        CreditRules rules = crediting.rules();
        return Model.sharing().stream()
                .map(model -> Credits.of(rules.rule(model), journey, sale.amount()))
                .toList();
    }

    /**
     * Sales under every model: all of them for who may see costs, else one's own and no costs.
     * Costs are of all sales together, so there are none beside some of the sales.
     */
    public ModelTable byCampaign(SalesCut cut, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        boolean costs = reader.may(Right.SEE_COSTS) && cut.isWhole();
        return table(tables.of(cut.seenBy(reader), Model.sharing(), costs));
    }

    private static ModelTable table(List<CreditTable> tables) {
        Map<CampaignId, List<CampaignCredit>> cells = new HashMap<>();
        for (CreditTable table : tables) {
            for (CampaignCredit row : table.rows()) {
                cells.computeIfAbsent(row.campaignId(), id -> new ArrayList<>()).add(row);
            }
        }
        CreditTable any = tables.get(0);
        List<Row> rows = cells.values().stream().map(Row::new).sorted(MOST_FIRST).toList();
        return new ModelTable(
                any.period(),
                tables.stream().map(CreditTable::model).toList(),
                rows,
                any.unattributed(),
                any.total(),
                any.sales(),
                any.spend(),
                any.profit());
    }
}

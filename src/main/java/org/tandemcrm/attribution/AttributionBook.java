package org.tandemcrm.attribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.attribution.SalesBehind.Figure;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/**
 * Where every sale goes back to the campaigns that earned it. All of it is worked out from the
 * facts as they are now.
 */
@Component
@Transactional(readOnly = true)
public class AttributionBook {

    private final Sales sales;
    private final Ways ways;
    private final Crediting crediting;
    private final CreditTables tables;

    AttributionBook(Sales sales, Ways ways, Crediting crediting, CreditTables tables) {
        this.sales = sales;
        this.ways = ways;
        this.crediting = crediting;
        this.tables = tables;
    }

    /** The model by which the company judges, unless a reader asks for another. */
    public Model usualModel() {
        return crediting.usual();
    }

    /** The responses that led to the deal; for an open one those so far. */
    public Journey journey(DealId deal) {
        return ways.journey(sales.of(deal));
    }

    /** The deal shared among its touchpoints; a total of zero while it is not won. */
    public Credits credits(DealId deal, Model model) {
        Sale sale = sales.of(deal);
        return Credits.of(crediting.rule(model), ways.journey(sale), sale.amount());
    }

    /** The sales of a period shared among campaigns. */
    public CreditTable byCampaign(Model model, Period period, Viewer reader) {
        return byCampaign(model, SalesCut.of(period), reader);
    }

    /**
     * Sales shared among campaigns: all of them for who may see costs, one's own and no costs for a
     * salesperson. Costs are of all sales together, so there are none beside some of the sales.
     */
    public CreditTable byCampaign(Model model, SalesCut cut, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        boolean costs = reader.may(Right.SEE_COSTS) && cut.isWhole();
        return tables.of(cut.seenBy(reader), model, costs);
    }

    /** What everybody may know: whom sales go back to by the company's model, without amounts. */
    public CreditSummary summary(Period period) {
        SalesCut cut = SalesCut.of(period);
        return CreditSummary.of(tables.of(cut, usualModel(), false));
    }

    /**
     * The sales behind one figure of that table.
     *
     * @param campaign absent for those that no campaign is known for
     */
    public SalesBehind behind(
            @Nullable CampaignId campaign,
            Figure figure,
            Model model,
            SalesCut cut,
            Viewer reader) {
        reader.require(figure == Figure.MARGIN ? Right.SEE_COSTS : Right.SEE_ATTRIBUTION);
        SharesOfOne shares = crediting.sharesOf(campaign, figure, model);
        ways.each(sales.won(cut.seenBy(reader)), shares::add);
        return shares.found();
    }

    /** The sales that the campaign has a part in; a salesperson's own only. */
    public CampaignSales ofCampaign(CampaignId campaign, Model model, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        SharesOfOne shares = crediting.sharesOf(campaign, Figure.CREDIT, model);
        ways.each(near(List.of(campaign), reader), shares::takePart);
        return CampaignSales.of(model, shares.found());
    }

    /**
     * What campaigns earned and cost from their beginning to now; campaigns without either are
     * absent. A salesperson's own sales and no costs only.
     */
    public Map<CampaignId, CampaignCredit> ofCampaigns(
            Collection<CampaignId> campaigns, Model model, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        boolean costs = reader.may(Right.SEE_COSTS);
        CreditTable table =
                campaigns.size() == 1
                        ? tables.of(near(campaigns, reader), model, PeriodPicker.EVERYTHING, costs)
                        : tables.ever(reader, model, costs);
        return table.rows().stream()
                .filter(row -> campaigns.contains(row.campaignId()))
                .collect(Collectors.toMap(CampaignCredit::campaignId, row -> row));
    }

    private List<Sale> near(Collection<CampaignId> campaigns, Viewer reader) {
        return sales.near(
                campaigns,
                ways.edition(),
                reader.may(Right.SEE_COSTS)
                        ? Salespeople.EVERYBODY
                        : Salespeople.only(reader.id()));
    }
}

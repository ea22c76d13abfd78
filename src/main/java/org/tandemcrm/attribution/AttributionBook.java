package org.tandemcrm.attribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * Where every sale goes back to the campaigns that earned it. All of it is worked out from the
 * facts as they are now.
 */
@Component
@Transactional(readOnly = true)
public class AttributionBook {

    private static final Comparator<CampaignSales.Line> LATEST_FIRST =
            Comparator.comparing(CampaignSales.Line::closedOn)
                    .thenComparing(CampaignSales.Line::number)
                    .reversed();

    private final Sales sales;
    private final Journeys journeys;
    private final Spending spending;
    private final Crediting crediting;

    AttributionBook(Sales sales, Journeys journeys, Spending spending, Crediting crediting) {
        this.sales = sales;
        this.journeys = journeys;
        this.spending = spending;
        this.crediting = crediting;
    }

    /** The model by which the company judges, unless a reader asks for another. */
    public Model usualModel() {
        return crediting.usual();
    }

    /** The responses that led to the deal; for an open one those so far. */
    public Journey journey(DealId deal) {
        return journeys.of(sales.of(deal));
    }

    /** The deal shared among its touchpoints; a total of zero while it is not won. */
    public Credits credits(DealId deal, Model model) {
        Sale sale = sales.of(deal);
        return Credits.of(crediting.rule(model), journeys.of(sale), sale.amount());
    }

    /**
     * What was sold in a period.
     *
     * @param salesperson whose sales alone; everybody's if absent
     */
    public Sold sold(Period period, @Nullable UserId salesperson) {
        List<Sale> won = sales.wonIn(period, salesperson);
        Money amount = won.stream().map(Sale::amount).reduce(crediting.nothing(), Money::plus);
        return new Sold(won.size(), amount);
    }

    /**
     * The sales of a period shared among campaigns: all of them for who may see costs, one's own
     * and no costs for a salesperson.
     */
    public CreditTable byCampaign(Model model, Period period, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        boolean costs = reader.may(Right.SEE_COSTS);
        return share(sales.wonIn(period, costs ? null : reader.id()), model, period, costs);
    }

    /** The sales that the campaign has a part in; a salesperson's own only. */
    public CampaignSales ofCampaign(CampaignId campaign, Model model, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        List<Sale> near =
                sales.near(List.of(campaign), reader.may(Right.SEE_COSTS) ? null : reader.id());
        Map<DealId, Journey> found = journeys.of(near);
        Rule rule = crediting.rule(model);
        List<CampaignSales.Line> lines =
                near.stream()
                        .flatMap(
                                sale -> {
                                    Journey journey = found.getOrDefault(sale.deal(), Journey.NONE);
                                    return line(sale, journey, campaign, rule).stream();
                                })
                        .sorted(LATEST_FIRST)
                        .toList();
        Money credit =
                lines.stream()
                        .map(CampaignSales.Line::credit)
                        .reduce(crediting.nothing(), Money::plus);
        return new CampaignSales(model, lines, credit);
    }

    /**
     * What campaigns earned and cost from their beginning to now; campaigns without either are
     * absent. A salesperson's own sales and no costs only.
     */
    public Map<CampaignId, CampaignCredit> ofCampaigns(
            Collection<CampaignId> campaigns, Model model, Viewer reader) {
        reader.require(Right.SEE_ATTRIBUTION);
        boolean costs = reader.may(Right.SEE_COSTS);
        List<Sale> near = sales.near(campaigns, costs ? null : reader.id());
        CreditTable table = share(near, model, PeriodPicker.EVERYTHING, costs);
        return table.rows().stream()
                .filter(row -> campaigns.contains(row.campaignId()))
                .collect(Collectors.toMap(CampaignCredit::campaignId, row -> row));
    }

    private CreditTable share(List<Sale> won, Model model, Period period, boolean costs) {
        Map<DealId, Journey> found = journeys.of(won);
        Sharing sharing = crediting.sharings(List.of(model)).get(0);
        won.forEach(sale -> sharing.add(sale, found.getOrDefault(sale.deal(), Journey.NONE)));
        if (costs) {
            spending.in(period).forEach(sharing::add);
        }
        return sharing.table(period, costs);
    }

    private static Optional<CampaignSales.Line> line(
            Sale sale, Journey journey, CampaignId campaign, Rule rule) {
        return Credits.of(rule, journey, sale.amount()).items().stream()
                .filter(item -> item.touchpoint().campaignId().equals(campaign))
                .map(Credits.Credit::credit)
                .reduce(Money::plus)
                .map(
                        credit ->
                                new CampaignSales.Line(
                                        sale.deal(),
                                        sale.number(),
                                        sale.name(),
                                        sale.until(),
                                        sale.amount(),
                                        credit));
    }
}

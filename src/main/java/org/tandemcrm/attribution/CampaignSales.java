package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.util.List;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.shared.Money;

/**
 * The sales that a campaign has a part in, whenever they were closed, under one model.
 *
 * @param lines the latest close first
 * @param credit the campaign's share of them all
 */
public record CampaignSales(Model model, List<Line> lines, Money credit) {

    public CampaignSales {
        lines = List.copyOf(lines);
    }

    static CampaignSales of(Model model, SalesBehind behind) {
        List<Line> lines =
                behind.lines().stream()
                        .map(
                                line ->
                                        new Line(
                                                line.deal(),
                                                line.number(),
                                                line.name(),
                                                line.closedOn(),
                                                line.amount(),
                                                line.share()))
                        .toList();
        return new CampaignSales(model, lines, behind.total());
    }

    /** One sale, and what the campaign earned of it. */
    public record Line(
            DealId deal,
            long number,
            String name,
            LocalDate closedOn,
            Money amount,
            Money credit) {}
}

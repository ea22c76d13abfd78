package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.SalesBehind.Figure;
import org.tandemcrm.attribution.SalesBehind.Line;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/** Gathers the sales behind one figure of one campaign, or of no known one. */
final class SharesOfOne {

    private static final Comparator<Line> LATEST_FIRST =
            Comparator.comparing(Line::closedOn).thenComparing(Line::number).reversed();

    private final @Nullable CampaignId campaign;
    private final Figure figure;
    private final Rule rule;
    private final List<Line> lines = new ArrayList<>();
    private Money total;

    SharesOfOne(@Nullable CampaignId campaign, Figure figure, Rule rule, Money nothing) {
        this.campaign = campaign;
        this.figure = figure;
        this.rule = rule;
        this.total = nothing;
    }

    /** Adds the sale if it brings something to the figure. */
    void add(Sale sale, Way way) {
        if (way.isEmpty() ? campaign == null : isBehind(way)) {
            take(sale, way);
        }
    }

    /** Adds the sale if the campaign stands on its way, also where it earned nothing. */
    void takePart(Sale sale, Way way) {
        if (stands(way)) {
            take(sale, way);
        }
    }

    SalesBehind found() {
        return new SalesBehind(
                campaign, figure, lines.stream().sorted(LATEST_FIRST).toList(), total);
    }

    private boolean isBehind(Way way) {
        return switch (figure) {
            case SOURCED -> way.campaigns().get(0).id().equals(campaign);
            case INFLUENCED -> stands(way);
            case CREDIT -> stands(way) && earns(way);
        };
    }

    private boolean stands(Way way) {
        return way.campaigns().stream().anyMatch(each -> each.id().equals(campaign));
    }

    private boolean earns(Way way) {
        long[] parts = rule.parts(way.shape());
        long sum = 0;
        for (int place = 0; place < parts.length; place++) {
            sum += way.campaigns().get(place).id().equals(campaign) ? parts[place] : 0;
        }
        return sum > 0;
    }

    private void take(Sale sale, Way way) {
        Money share = figure == Figure.CREDIT && !way.isEmpty() ? credit(sale, way) : sale.amount();
        total = total.plus(share);
        lines.add(
                new Line(
                        sale.deal(),
                        sale.number(),
                        sale.name(),
                        sale.until(),
                        sale.amount(),
                        share,
                        way.repeated()));
    }

    private Money credit(Sale sale, Way way) {
        long[] shares = Units.split(sale.amount(), rule.parts(way.shape()));
        long sum = 0;
        for (int place = 0; place < shares.length; place++) {
            sum += way.campaigns().get(place).id().equals(campaign) ? shares[place] : 0;
        }
        return Units.money(sum, sale.amount().currency());
    }
}

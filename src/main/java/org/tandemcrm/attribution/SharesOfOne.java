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
    private final boolean whole;
    private final List<Line> lines = new ArrayList<>();
    private Money total;

    /**
     * @param whole whether each sale that it takes part in counts in full
     */
    SharesOfOne(
            @Nullable CampaignId campaign, Figure figure, Rule rule, boolean whole, Money nothing) {
        this.whole = whole;
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
            case SOURCED -> way.campaigns().get(0).equals(campaign);
            case INFLUENCED -> stands(way);
            case CREDIT, MARGIN -> stands(way) && (whole || earns(way));
        };
    }

    private boolean stands(Way way) {
        return campaign != null && way.campaigns().contains(campaign);
    }

    private boolean earns(Way way) {
        long[] parts = rule.parts(way.shape());
        long sum = 0;
        for (int place = 0; place < parts.length; place++) {
            sum += way.campaigns().get(place).equals(campaign) ? parts[place] : 0;
        }
        return sum > 0;
    }

    private void take(Sale sale, Way way) {
        boolean margins = figure == Figure.MARGIN;
        Money worth = margins ? sale.margin() : sale.amount();
        boolean shared = (margins || figure == Figure.CREDIT) && !whole && !way.isEmpty();
        Money share = shared ? shareOf(worth, way) : worth;
        total = total.plus(share);
        lines.add(
                new Line(
                        sale.deal(),
                        sale.number(),
                        sale.name(),
                        sale.until(),
                        sale.amount(),
                        margins ? worth : null,
                        share,
                        way.repeated()));
    }

    private Money shareOf(Money worth, Way way) {
        long[] shares = Units.split(worth, rule.parts(way.shape()));
        long sum = 0;
        for (int place = 0; place < shares.length; place++) {
            sum += way.campaigns().get(place).equals(campaign) ? shares[place] : 0;
        }
        return Units.money(sum, worth.currency());
    }
}

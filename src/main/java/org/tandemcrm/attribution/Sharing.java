package org.tandemcrm.attribution;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemcrm.attribution.Spending.Spend;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Adds up, sale by sale, what each campaign earned; sums of cents that are never rounded again. */
final class Sharing {

    private static final Comparator<CampaignCredit> MOST_FIRST =
            Comparator.comparing(CampaignCredit::credit)
                    .reversed()
                    .thenComparing(row -> Folded.sortName(row.name()))
                    .thenComparing(row -> row.campaignId().toString());

    private final Model model;
    private final Rule rule;
    private final Currency currency;
    private final Map<CampaignId, Tally> tallies = new HashMap<>();
    private final Tally all = new Tally();
    private final Tally unattributed = new Tally();
    private int repeats;

    Sharing(Model model, CreditRules rules, Currency currency) {
        this.model = model;
        this.rule = rules.rule(model == Model.PARTICIPATION ? Model.LINEAR : model);
        this.currency = currency;
    }

    void add(SoldDeal sale) {
        add(sale.amount(), sale.margin(), sale.way());
    }

    void add(Sale sale, Way way) {
        add(sale.amount(), sale.margin(), way);
    }

    private void add(Money worth, Money gain, Way way) {
        long amount = Units.of(worth);
        long margin = Units.of(gain);
        all.earn(amount, margin);
        all.sales++;
        if (way.isEmpty()) {
            unattributed.earn(amount, margin);
            unattributed.sales++;
            repeats += way.repeated() ? 1 : 0;
            return;
        }
        long[] parts = rule.parts(way.shape());
        long[] credits = Units.split(worth, parts);
        long[] margins = Units.split(gain, parts);
        for (int place = 0; place < parts.length; place++) {
            Tally tally = tally(way.campaigns().get(place));
            tally.earn(credits[place], margins[place]);
            tally.takePart(all.sales, amount, margin, parts[place] > 0);
        }
        tally(way.campaigns().get(0)).sourced += amount;
    }

    void add(Spend spend) {
        long cost = Units.of(spend.cost());
        tally(spend.campaign()).spend += cost;
        all.spend += cost;
    }

    /** Other sales that were shared by the same rules. */
    void add(Sharing others) {
        others.tallies.forEach((campaign, tally) -> tally(campaign).add(tally));
        all.add(others.all);
        unattributed.add(others.unattributed);
        repeats += others.repeats;
    }

    /**
     * @param costs whether the reader may see them
     * @param names of all campaigns
     */
    CreditTable table(Period period, boolean costs, Map<CampaignId, String> names) {
        List<CampaignCredit> rows =
                tallies.entrySet().stream()
                        .map(
                                entry ->
                                        row(
                                                entry.getKey(),
                                                names.getOrDefault(entry.getKey(), "A campaign"),
                                                entry.getValue(),
                                                costs))
                        .sorted(MOST_FIRST)
                        .toList();
        return new CreditTable(
                model,
                period,
                rows,
                money(unattributed.credit),
                unattributed.sales,
                repeats,
                costs ? money(unattributed.margin) : null,
                money(all.credit),
                all.sales,
                costs ? money(all.spend) : null,
                costs ? money(all.margin - all.spend) : null);
    }

    private Tally tally(CampaignId campaign) {
        return tallies.computeIfAbsent(campaign, id -> new Tally());
    }

    private CampaignCredit row(CampaignId id, String name, Tally tally, boolean costs) {
        boolean whole = model == Model.PARTICIPATION;
        long margin = whole ? tally.influencedMargin : tally.margin;
        return new CampaignCredit(
                id,
                name,
                tally.sales,
                money(whole ? tally.influenced : tally.credit),
                money(tally.sourced),
                money(tally.influenced),
                costs ? money(tally.spend) : null,
                costs ? money(margin - tally.spend) : null);
    }

    private Money money(long units) {
        return Units.money(units, currency);
    }
}

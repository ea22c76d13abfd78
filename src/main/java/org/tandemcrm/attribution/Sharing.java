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
    private final Tally all = new Tally("All");
    private final Tally unattributed = new Tally("No known campaign");
    private int repeats;

    Sharing(Model model, CreditRules rules, Currency currency) {
        this.model = model;
        this.rule = rules.rule(model == Model.PARTICIPATION ? Model.LINEAR : model);
        this.currency = currency;
    }

    void add(Sale sale, Way way) {
        add(sale.amount(), sale.margin(), way);
    }

    /** A sale that brought so much. */
    void add(Money worth, Money gain, Way way) {
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
        tallies.computeIfAbsent(spend.campaign(), id -> new Tally(spend.name())).spend += cost;
        all.spend += cost;
    }

    /**
     * @param costs whether the reader may see them
     */
    CreditTable table(Period period, boolean costs) {
        List<CampaignCredit> rows =
                tallies.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), costs))
                        .sorted(MOST_FIRST)
                        .toList();
        return new CreditTable(
                model,
                period,
                rows,
                money(unattributed.credit),
                unattributed.sales,
                repeats,
                money(all.credit),
                all.sales,
                costs ? money(all.spend) : null,
                costs ? money(all.margin - all.spend) : null);
    }

    private Tally tally(Answered campaign) {
        return tallies.computeIfAbsent(campaign.id(), id -> new Tally(campaign.name()));
    }

    private CampaignCredit row(CampaignId id, Tally tally, boolean costs) {
        boolean whole = model == Model.PARTICIPATION;
        long margin = whole ? tally.influencedMargin : tally.margin;
        return new CampaignCredit(
                id,
                tally.name,
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

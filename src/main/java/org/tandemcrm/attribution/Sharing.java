package org.tandemcrm.attribution;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemcrm.attribution.Credits.Credit;
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
    private final Money nothing;
    private final Map<CampaignId, Tally> tallies = new HashMap<>();
    private Money unattributed;
    private Money total;
    private Money margins;
    private Money spent;
    private int unattributedSales;
    private int sales;

    Sharing(Model model, Currency currency) {
        this.model = model;
        this.nothing = Money.zero(currency);
        this.unattributed = nothing;
        this.total = nothing;
        this.margins = nothing;
        this.spent = nothing;
    }

    /** What one campaign has so far. */
    private static final class Tally {
        private final String name;
        private Money credit;
        private Money margin;
        private Money influenced;
        private Money spend;
        private int sales;

        Tally(String name, Money nothing) {
            this.name = name;
            this.credit = nothing;
            this.margin = nothing;
            this.influenced = nothing;
            this.spend = nothing;
        }
    }

    void add(Sale sale, Journey journey) {
        Credits credits = Credits.of(model, journey, sale.amount());
        List<Credit> margin = Credits.of(model, journey, sale.margin()).items();
        sales++;
        total = total.plus(sale.amount());
        margins = margins.plus(sale.margin());
        unattributed = unattributed.plus(credits.unattributed());
        unattributedSales += journey.isEmpty() ? 1 : 0;
        Set<CampaignId> tookPart = new HashSet<>();
        Set<CampaignId> earned = new HashSet<>();
        for (int i = 0; i < margin.size(); i++) {
            Credit credit = credits.items().get(i);
            Touchpoint touchpoint = credit.touchpoint();
            Tally tally = tally(touchpoint.campaignId(), touchpoint.campaignName());
            tally.credit = tally.credit.plus(credit.credit());
            tally.margin = tally.margin.plus(margin.get(i).credit());
            if (tookPart.add(touchpoint.campaignId())) {
                tally.influenced = tally.influenced.plus(sale.amount());
            }
            if (credit.weight() > 0 && earned.add(touchpoint.campaignId())) {
                tally.sales++;
            }
        }
    }

    void add(Spend spend) {
        Tally tally = tally(spend.campaign(), spend.name());
        tally.spend = tally.spend.plus(spend.cost());
        spent = spent.plus(spend.cost());
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
                unattributed,
                unattributedSales,
                total,
                sales,
                costs ? spent : null,
                costs ? margins.minus(spent) : null);
    }

    private Tally tally(CampaignId campaign, String name) {
        return tallies.computeIfAbsent(campaign, id -> new Tally(name, nothing));
    }

    private static CampaignCredit row(CampaignId id, Tally tally, boolean costs) {
        return new CampaignCredit(
                id,
                tally.name,
                tally.sales,
                tally.credit,
                tally.influenced,
                costs ? tally.spend : null,
                costs ? tally.margin.minus(tally.spend) : null);
    }
}

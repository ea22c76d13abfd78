package org.tandemcrm.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemcrm.attribution.Spending.Spend;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/**
 * The sales of a period shared by Markov's chain, as they were when it was worked out.
 *
 * @param memory how many campaigns back the chain remembers
 * @param journeys how many ended in the period with a campaign on the way
 * @param won how many of them ended in a sale
 * @param sales all sales of the period
 * @param draws how often the journeys were drawn anew for the intervals
 * @param unattributed what was sold where no campaign is known
 * @param rows empty unless the outcome is ready
 */
public record MarkovTable(
        Outcome outcome,
        int memory,
        Instant asOf,
        long journeys,
        long won,
        int sales,
        int draws,
        Money unattributed,
        Money total,
        List<Row> rows) {

    public MarkovTable {
        rows = List.copyOf(rows);
    }

    /** Whether the shares say anything. */
    public enum Outcome {
        READY,
        TOO_FEW,
        TOO_MANY
    }

    /**
     * One campaign.
     *
     * @param share of what was sold where a campaign is known; the chance is 95 % that another such
     *     period would give one between low and high
     * @param sales how many sales it took part in
     */
    public record Row(
            CampaignId campaignId,
            String name,
            double share,
            double low,
            double high,
            int sales,
            Money credit,
            Money margin,
            Money spend) {

        /** Its share of the margins less what it cost in the period. */
        public Money profit() {
            return margin.minus(spend);
        }

        Row spending(Money cost) {
            return new Row(campaignId, name, share, low, high, sales, credit, margin, cost);
        }
    }

    /** The same with what campaigns cost; those that earned nothing come last. */
    MarkovTable spending(List<Spend> costs) {
        Money nothing = total.minus(total);
        Map<CampaignId, Spend> left = new LinkedHashMap<>();
        costs.forEach(spend -> left.put(spend.campaign(), spend));
        List<Row> all = new ArrayList<>();
        for (Row row : rows) {
            Spend spend = left.remove(row.campaignId());
            all.add(spend == null ? row : row.spending(spend.cost()));
        }
        for (Spend spend : left.values()) {
            all.add(
                    new Row(
                            spend.campaign(),
                            spend.name(),
                            0,
                            0,
                            0,
                            0,
                            nothing,
                            nothing,
                            spend.cost()));
        }
        return new MarkovTable(
                outcome, memory, asOf, journeys, won, sales, draws, unattributed, total, all);
    }

    public boolean isReady() {
        return outcome == Outcome.READY;
    }
}

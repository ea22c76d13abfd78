package org.tandemcrm.attribution.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tandemcrm.attribution.MarkovTable;
import org.tandemcrm.attribution.MarkovTable.Outcome;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.RuleBroken;

/** What programs read about the shares of a period by Markov's chain. */
record MarkovJson(
        String model,
        int memory,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        long journeys,
        long won,
        List<Row> items,
        Money unattributed,
        Money total) {

    /** One campaign; its share lies between low and high with a chance of 95 %. */
    record Row(
            CampaignId campaignId,
            String name,
            int sales,
            Money credit,
            Money spend,
            Money profit,
            double share,
            double low,
            double high) {

        static Row of(MarkovTable.Row row) {
            return new Row(
                    row.campaignId(),
                    row.name(),
                    row.sales(),
                    row.credit(),
                    row.spend(),
                    row.profit(),
                    row.share(),
                    row.low(),
                    row.high());
        }
    }

    /**
     * @throws RuleBroken if too little or too much is known to say anything
     */
    static MarkovJson of(Period period, MarkovTable table) {
        if (table.outcome() == Outcome.TOO_FEW) {
            throw new RuleBroken(
                    "not-enough-journeys",
                    "Too few journeys ended in these days to tell chance from fact: at least 100 of"
                            + " them and 20 sales are needed.");
        }
        if (table.outcome() == Outcome.TOO_MANY) {
            throw new RuleBroken(
                    "too-many-states",
                    "There are too many different ways to remember so far back.");
        }
        return new MarkovJson(
                "MARKOV",
                table.memory(),
                period.from(),
                period.to(),
                table.asOf(),
                table.journeys(),
                table.won(),
                table.rows().stream().map(Row::of).toList(),
                table.unattributed(),
                table.total());
    }
}

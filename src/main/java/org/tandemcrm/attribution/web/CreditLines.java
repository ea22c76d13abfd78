package org.tandemcrm.attribution.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.shared.Money;

/** A table of credits as the lines of a file. */
final class CreditLines {

    private static final List<String> HEAD =
            List.of(
                    "Campaign",
                    "Sales",
                    "Credit",
                    "Sourced",
                    "Influenced",
                    "Spend",
                    "Profit",
                    "Return",
                    "Cost per sale");
    private static final int COSTS = 4;

    private CreditLines() {}

    static List<List<@Nullable Object>> of(CreditTable table) {
        boolean costs = table.spend() != null;
        List<List<@Nullable Object>> lines = new ArrayList<>();
        lines.add(line(costs, HEAD.toArray()));
        table.rows().forEach(row -> lines.add(line(costs, row)));
        lines.add(
                sum(
                        costs,
                        "No known campaign",
                        table.unattributedSales(),
                        table.unattributed(),
                        null,
                        table.unattributedProfit()));
        lines.add(sum(costs, "Total", table.sales(), table.total(), table.spend(), table.profit()));
        return lines;
    }

    private static List<@Nullable Object> sum(
            boolean costs,
            String label,
            int sales,
            Money credit,
            @Nullable Money spend,
            @Nullable Money profit) {
        return line(costs, label, sales, credit, null, null, spend, profit, null, null);
    }

    private static List<@Nullable Object> line(boolean costs, CampaignCredit row) {
        return line(
                costs,
                row.name(),
                row.sales(),
                row.credit(),
                row.sourced(),
                row.influenced(),
                row.spend(),
                row.profit(),
                row.returned(),
                row.costPerSale());
    }

    /** The last cells are costs, which not everybody may see. */
    private static List<@Nullable Object> line(boolean costs, @Nullable Object... cells) {
        return Arrays.asList(costs ? cells : Arrays.copyOf(cells, cells.length - COSTS));
    }
}

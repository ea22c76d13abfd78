package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.util.List;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/**
 * Which campaigns the sales of a period go back to, without amounts.
 *
 * @param unattributed the share of what was sold that no campaign is known for
 */
public record CreditSummary(
        List<Part> parts, double unattributed, int unattributedSales, int sales) {

    public CreditSummary {
        parts = List.copyOf(parts);
    }

    /**
     * One campaign.
     *
     * @param share of what was sold
     */
    public record Part(CampaignId campaignId, String name, int sales, double share) {}

    static CreditSummary of(CreditTable table) {
        return new CreditSummary(
                table.rows().stream()
                        .filter(row -> row.sales() > 0)
                        .map(
                                row ->
                                        new Part(
                                                row.campaignId(),
                                                row.name(),
                                                row.sales(),
                                                share(row.credit(), table.total())))
                        .toList(),
                share(table.unattributed(), table.total()),
                table.unattributedSales(),
                table.sales());
    }

    private static double share(Money part, Money whole) {
        BigDecimal all = whole.amount();
        return all.signum() == 0 ? 0 : part.amount().doubleValue() / all.doubleValue();
    }
}

package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.shared.Money;

/**
 * The sales behind one figure of a campaign; what each brings sums to the figure, to the cent.
 *
 * @param campaign absent for the sales that no campaign is known for
 * @param lines the latest close first
 */
public record SalesBehind(
        @Nullable CampaignId campaign, Figure figure, List<Line> lines, Money total) {

    public SalesBehind {
        lines = List.copyOf(lines);
    }

    /** Which column the figure stands in. */
    public enum Figure {
        CREDIT("Credit", "its share of the amounts"),
        SOURCED("Sourced", "the whole amounts of the sales whose first response it drew"),
        INFLUENCED("Influenced", "the whole amounts of all sales that it took part in"),
        MARGIN("Margin", "its share of the margins");

        private final String label;
        private final String definition;

        Figure(String label, String definition) {
            this.label = label;
            this.definition = definition;
        }

        /** The name that a person reads. */
        public String label() {
            return label;
        }

        /** What is counted, in a few words. */
        public String definition() {
            return definition;
        }
    }

    /**
     * One sale.
     *
     * @param margin of the whole sale, where the figure is about margins
     * @param share what it brings to the figure
     * @param repeated whether somebody in it had bought before
     */
    public record Line(
            DealId deal,
            long number,
            String name,
            LocalDate closedOn,
            Money amount,
            @Nullable Money margin,
            Money share,
            boolean repeated) {}
}

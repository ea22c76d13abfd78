package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * The sales of a period shared among campaigns, every model beside the others. Each column and its
 * unattributed part sum to the total, to the cent.
 *
 * @param models the columns
 * @param spend what all campaigns cost; absent for who may not see costs, and beside some of the
 *     sales
 * @param profit the margins of all sales less that; absent likewise
 */
public record ModelTable(
        Period period,
        List<Model> models,
        List<Row> rows,
        Money unattributed,
        Money total,
        int sales,
        @Nullable Money spend,
        @Nullable Money profit) {

    public ModelTable {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    /**
     * One campaign.
     *
     * @param cells what it earned and cost, in the order of the models
     */
    public record Row(List<CampaignCredit> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public CampaignId campaignId() {
            return cells.get(0).campaignId();
        }

        public String name() {
            return cells.get(0).name();
        }

        /** What it cost, under every model the same; absent for who may not see costs. */
        public @Nullable Money spend() {
            return cells.get(0).spend();
        }

        public List<Money> credits() {
            return cells.stream().map(CampaignCredit::credit).toList();
        }

        /** What the model that likes it least gives it. */
        public Money least() {
            return Collections.min(credits());
        }

        public Money most() {
            return Collections.max(credits());
        }

        /** How much the models disagree about it. */
        public Money spread() {
            return most().minus(least());
        }
    }

    /**
     * The two models that lie furthest apart.
     *
     * @param moved how much money the one gives to other campaigns than the other
     */
    public record Disagreement(Model one, Model other, Money moved) {}

    /** How much the models disagree at most; the first two where they never do. */
    public Disagreement disagreement() {
        Disagreement worst = between(0, Math.min(1, models.size() - 1));
        for (int one = 0; one < models.size(); one++) {
            for (int other = one + 1; other < models.size(); other++) {
                Disagreement here = between(one, other);
                worst = here.moved().compareTo(worst.moved()) > 0 ? here : worst;
            }
        }
        return worst;
    }

    /** What goes to a campaign here and not there; as much goes the other way. */
    private Disagreement between(int one, int other) {
        Money moved = total.minus(total);
        for (Row row : rows) {
            Money more = row.credits().get(one).minus(row.credits().get(other));
            moved = more.isNegative() ? moved : moved.plus(more);
        }
        return new Disagreement(models.get(one), models.get(other), moved);
    }

    /** The money that moves as a share of all that was sold where a campaign is known. */
    public double disagreementShare() {
        BigDecimal known = total.minus(unattributed).amount();
        if (known.signum() == 0) {
            return 0;
        }
        return Math.abs(disagreement().moved().amount().doubleValue() / known.doubleValue());
    }

    public boolean isEmpty() {
        return sales == 0 && rows.isEmpty();
    }
}

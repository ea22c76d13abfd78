package org.tandemcrm.deal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a list, with what of it counts in reports.
 *
 * @param gain the margin that counts, stated or reckoned; absent without an amount and for who may
 *     not see it
 * @param part what the products that the list asks for have of the amount; absent where it asks for
 *     none
 * @param partGain what they have of the margin that counts
 */
public record DealRow(
        DealCard deal,
        @Nullable BigDecimal gain,
        @Nullable BigDecimal part,
        @Nullable BigDecimal partGain) {

    /** Where the margin comes from; absent where none counts. */
    public Gain.@Nullable Basis basis() {
        if (gain == null) {
            return null;
        }
        LineTotals lines = deal.lines();
        return lines == null
                ? Gain.Basis.of(deal.margin(), null, null)
                : Gain.Basis.of(deal.margin(), lines.knownMargin(), lines.uncosted());
    }

    /** The same in words, for a file. */
    @Nullable String basisLabel() {
        Gain.Basis basis = basis();
        return basis == null ? null : basis.label();
    }
}

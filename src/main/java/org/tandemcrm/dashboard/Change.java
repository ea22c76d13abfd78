package org.tandemcrm.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How much more than before, as a share of what was before; absent where either rests on so few
 * records that one more or less would turn it.
 */
public record Change(@Nullable Double share) {

    /** From how many records on both sides a change is told. */
    public static final int ENOUGH = 5;

    public static final String TOO_FEW = "too few to compare";

    /** The change from one sum to another, each with the number of records that it rests on. */
    public static Change of(BigDecimal now, long records, BigDecimal before, long recordsBefore) {
        return records < ENOUGH || recordsBefore < ENOUGH || before.signum() <= 0
                ? new Change(null)
                : new Change(
                        now.subtract(before).divide(before, MathContext.DECIMAL64).doubleValue());
    }

    public boolean isTooFew() {
        return share == null;
    }
}

package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What open deals count in a sum by stages, as SQL: each amount at the share of its stage, rounded
 * to the currency's smallest unit, so that the sum is that of the deals as a list shows them.
 */
public final class StageShares {

    /** A table of stage and chance, in percent; needs {@link #parameters}. */
    public static final String TABLE =
            "unnest(:stages::text[], :chances::numeric[]) w (stage, chance)";

    private StageShares() {}

    /** What an amount counts; needs :decimals too, as {@link Gain#parameters} has it. */
    public static String of(String amount) {
        return "coalesce(round(%s * w.chance / 100, :decimals), 0)".formatted(amount);
    }

    public static Map<String, Object> parameters(List<StageCard> stages) {
        return Map.of(
                "stages",
                stages.stream().map(card -> card.stage().key()).toArray(String[]::new),
                "chances",
                stages.stream().map(StageCard::chance).toArray(BigDecimal[]::new));
    }
}

package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a deal ended. */
public sealed interface Closure {

    LocalDate closedOn();

    <T> T fold(Function<Won, T> won, Function<Lost, T> lost);

    /** Sold; amounts in the company's currency. */
    record Won(BigDecimal amount, @Nullable BigDecimal margin, LocalDate closedOn)
            implements Closure {

        @Override
        public <T> T fold(Function<Won, T> won, Function<Lost, T> lost) {
            return won.apply(this);
        }
    }

    /** Not sold, with the reason, and the day on which marketing may try again. */
    record Lost(
            String reason,
            @Nullable String competitor,
            LocalDate closedOn,
            @Nullable LocalDate backToMarketingOn)
            implements Closure {

        @Override
        public <T> T fold(Function<Won, T> won, Function<Lost, T> lost) {
            return lost.apply(this);
        }
    }
}

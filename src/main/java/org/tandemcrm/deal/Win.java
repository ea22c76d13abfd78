package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deal is closed as won; amounts in the company's currency.
 *
 * @param amount what the lines add up to where absent; needed without lines
 * @param lines those that the deal has where absent
 */
public record Win(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        LocalDate closedOn,
        @Nullable List<LineDetails> lines,
        List<PromiseDetails> promises) {}

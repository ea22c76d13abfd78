package org.tandemcrm.dashboard.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.Change;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/**
 * One number: an amount, a count or another number with its unit; a share with its parts. Where it
 * cannot be told, unknown says why.
 *
 * @param low the lower end of where the true share lies in 95 of 100 cases, of a share of records
 * @param high the upper end
 * @param change how much more than before, as a share; absent where that is not told, as of few
 * @param href the page with the records behind it
 */
record FigureJson(
        String key,
        String label,
        String definition,
        @Nullable Money money,
        @Nullable Long count,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String unknown,
        @Nullable Money before,
        @Nullable Double change,
        @Nullable Money target,
        @Nullable Double ofTarget,
        Figure.@Nullable Span span,
        String href) {

    static FigureJson of(Figure figure) {
        Quantity value = figure.value();
        Figure.Comparison beside = figure.comparison();
        Change change = beside.change();
        Share counted = value.counted();
        return new FigureJson(
                figure.key(),
                figure.label(),
                figure.definition(),
                value.money(),
                value.count() == null ? beside.of() : value.count(),
                value.number(),
                value.unit(),
                value.numerator(),
                value.denominator(),
                counted == null ? null : Double.valueOf(counted.low()),
                counted == null ? null : Double.valueOf(counted.high()),
                value.unknown(),
                beside.before(),
                change == null ? null : change.share(),
                beside.target(),
                beside.ofTarget(),
                beside.span(),
                figure.href());
    }
}

package org.tandemcrm.dashboard.sales;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * Two bars for each month, last year's and this one's, in a drawing that is 100 high and 30 wide
 * for each month.
 *
 * @param width of all
 * @param highest what the highest bar stands for
 */
public record GrowthChart(int width, Money highest, List<Column> columns) {

    private static final int STEP = 30;
    private static final double HEIGHT = 100;
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /**
     * One month.
     *
     * @param target how far down the target lies; absent where there is none
     */
    public record Column(
            String label,
            GrowthLine line,
            int left,
            double before,
            double now,
            @Nullable Double target) {

        /** Where a bar of that height begins. */
        public double top(double height) {
            return HEIGHT - height;
        }
    }

    static GrowthChart of(List<GrowthLine> months) {
        double most = months.stream().mapToDouble(GrowthChart::highest).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (GrowthLine line : months) {
            Money target = line.target();
            columns.add(
                    new Column(
                            line.month() == null ? "" : SHORT.format(line.month()),
                            line,
                            columns.size() * STEP,
                            height(line.before().amount(), most),
                            height(line.sold().amount(), most),
                            target == null ? null : HEIGHT - height(target, most)));
        }
        return new GrowthChart(months.size() * STEP, highestBar(months), columns);
    }

    private static Money highestBar(List<GrowthLine> months) {
        return months.stream()
                .flatMap(line -> Stream.of(line.sold().amount(), line.before().amount()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static double highest(GrowthLine line) {
        double sold = Math.max(number(line.sold().amount()), number(line.before().amount()));
        return line.target() == null ? sold : Math.max(sold, number(line.target()));
    }

    private static double height(Money amount, double most) {
        double height = most <= 0 ? 0 : Math.max(0, number(amount)) / most * HEIGHT;
        return Math.round(height * HEIGHT) / HEIGHT;
    }

    private static double number(Money amount) {
        return amount.amount().doubleValue();
    }
}

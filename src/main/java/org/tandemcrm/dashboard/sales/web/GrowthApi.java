package org.tandemcrm.dashboard.sales.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.sales.GrowthLine;
import org.tandemcrm.dashboard.sales.ProductLine;
import org.tandemcrm.deal.Business;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Definition;

/** Sales, margin and profit by month, beside last year and the target, for programs. */
@RestController
class GrowthApi {

    private final GrowthBook book;
    private final FocusDesk desk;

    GrowthApi(GrowthBook book, FocusDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** How many sales, what they came to, and the list of them. */
    record SoldJson(long sales, Money amount, String href) {

        static SoldJson of(Sold sold, String href) {
            return new SoldJson(sold.sales(), sold.amount(), href);
        }
    }

    /**
     * A month, or all of them; margins and costs are absent for who may not see them, and what was
     * spent of months to come.
     *
     * @param until the last day that is counted: today, while the month runs
     * @param change how much more than a year before, as a share; absent of few
     */
    record LineJson(
            LocalDate from,
            LocalDate to,
            LocalDate until,
            SoldJson sold,
            SoldJson before,
            @Nullable Double change,
            Map<Business, SoldJson> business,
            @Nullable Money target,
            @Nullable Double ofTarget,
            @Nullable Money margin,
            @Nullable Money spent,
            @Nullable Money profit,
            @Nullable Money profitBefore) {

        static LineJson of(GrowthLine line, boolean money) {
            Map<Business, SoldJson> kinds = new EnumMap<>(Business.class);
            line.kinds()
                    .forEach((kind, sold) -> kinds.put(kind, SoldJson.of(sold, line.sales(kind))));
            return new LineJson(
                    line.focus().period().from(),
                    line.focus().period().to(),
                    line.focus().elapsed().to(),
                    SoldJson.of(line.sold(), line.focus().sales()),
                    SoldJson.of(line.before(), line.salesBefore()),
                    line.change().share(),
                    kinds,
                    line.target(),
                    line.ofTarget(),
                    money ? line.sold().margin() : null,
                    line.hasBegun() ? line.spent() : null,
                    line.hasBegun() ? line.profit() : null,
                    line.profitBefore());
        }
    }

    /** What was sold of one product, or without one; together the products come to all. */
    record ProductJson(String name, SoldJson sold, @Nullable Money margin) {

        static ProductJson of(ProductLine line, boolean money) {
            return new ProductJson(
                    line.name(),
                    SoldJson.of(line.sold(), line.href()),
                    money ? line.sold().margin() : null);
        }
    }

    record Answer(
            List<LineJson> months,
            LineJson all,
            List<ProductJson> products,
            List<Definition> definitions) {}

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/api/v1/dashboard/growth")
    Answer show(Asked asked, Viewer me) {
        Growth growth = book.of(desk.focus(asked, me));
        return new Answer(
                growth.months().stream().map(line -> LineJson.of(line, growth.money())).toList(),
                LineJson.of(growth.all(), growth.money()),
                growth.products().stream()
                        .map(line -> ProductJson.of(line, growth.money()))
                        .toList(),
                GrowthWords.of(growth));
    }
}

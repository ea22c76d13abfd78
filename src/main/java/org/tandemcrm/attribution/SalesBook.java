package org.tandemcrm.attribution;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.Business;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;

/**
 * The sums of what was sold: the one place that adds sales up, so that each page shows the same.
 * Every breakdown sums to the whole; of deals with several products each product has its part.
 */
@Component
@Transactional(readOnly = true)
public class SalesBook {

    private static final Comparator<OfProduct> MOST_FIRST =
            Comparator.comparing((OfProduct part) -> part.product() == null)
                    .thenComparing(part -> part.sold().amount(), Comparator.reverseOrder())
                    .thenComparing(part -> String.valueOf(part.product()));

    private final SoldDeals deals;
    private final Spending spending;
    private final Firm firm;

    SalesBook(SoldDeals deals, Spending spending, Firm firm) {
        this.deals = deals;
        this.spending = spending;
        this.firm = firm;
    }

    private record Kind(YearMonth month, Business business) {}

    /** What one product brought; absent for lines without one and for sales without lines. */
    public record OfProduct(@Nullable ProductId product, Sold sold) {}

    public Sold sold(SalesCut cut) {
        return sums(cut, sale -> cut).getOrDefault(cut, nothing());
    }

    /** By month; those without a sale are absent. */
    public Map<YearMonth, Sold> months(SalesCut cut) {
        return sums(cut, SoldDeal::month);
    }

    /** Nothing sold. */
    public Sold nothing() {
        Money none = Money.zero(firm.currency());
        return new Sold(0, none, none);
    }

    /** By month and kind of business; those without a sale are absent. */
    public Map<YearMonth, Map<Business, Sold>> byMonth(SalesCut cut) {
        Map<YearMonth, Map<Business, Sold>> months = new TreeMap<>();
        sums(cut, sale -> new Kind(sale.month(), sale.business()))
                .forEach(
                        (kind, sold) ->
                                months.computeIfAbsent(
                                                kind.month(), m -> new EnumMap<>(Business.class))
                                        .put(kind.business(), sold));
        return months;
    }

    /** By kind of business; those without a sale are absent. */
    public Map<Business, Sold> byBusiness(SalesCut cut) {
        return sums(cut, SoldDeal::business);
    }

    /** By whoever has the deal; under nothing those that nobody has. */
    public Map<Optional<UserId>, Sold> byPerson(SalesCut cut) {
        return sums(cut, sale -> Optional.ofNullable(sale.assignee()));
    }

    /**
     * By product, most first, and at the end what was sold without one; each counts the deals that
     * it is in.
     */
    public List<OfProduct> byProduct(SalesCut cut) {
        Map<Optional<ProductId>, SoldSum> sums = new HashMap<>();
        deals.each(cut, sale -> sale.parts().forEach(part -> add(part, sums)));
        return sums.entrySet().stream()
                .map(
                        sum ->
                                new OfProduct(
                                        sum.getKey().orElse(null),
                                        sum.getValue().sold(firm.currency())))
                .sorted(MOST_FIRST)
                .toList();
    }

    private static void add(SoldPart part, Map<Optional<ProductId>, SoldSum> sums) {
        sums.computeIfAbsent(Optional.ofNullable(part.product()), product -> new SoldSum())
                .add(part);
    }

    /** What campaigns cost in each month; those without a cost are absent. */
    public Map<YearMonth, Money> spentByMonth(Period period) {
        return spending.byMonth(period);
    }

    /** What campaigns cost. */
    public Money spent(Period period) {
        return spending.byMonth(period).values().stream()
                .reduce(Money.zero(firm.currency()), Money::plus);
    }

    private <K> Map<K, Sold> sums(SalesCut cut, Function<SoldDeal, K> by) {
        Map<K, SoldSum> sums = new HashMap<>();
        deals.each(
                cut, sale -> sums.computeIfAbsent(by.apply(sale), key -> new SoldSum()).add(sale));
        Map<K, Sold> sold = new HashMap<>();
        sums.forEach((key, sum) -> sold.put(key, sum.sold(firm.currency())));
        return sold;
    }
}

package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.offering.Quote;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

/** Writes the lines of a deal, and what they add up to. */
@Component
class Filling {

    private final DealLines lines;
    private final Tariff tariff;

    Filling(DealLines lines, Tariff tariff) {
        this.lines = lines;
        this.tariff = tariff;
    }

    /**
     * Puts the lines in the place of those that were there.
     *
     * @param day whose prices count for what is new
     */
    void fill(Deal deal, List<LineDetails> wanted, LocalDate day) {
        LineFlaws.refuse(wanted);
        Map<UUID, DealLine> before = new HashMap<>();
        lines.of(deal.id()).forEach(line -> before.put(line.id(), line));
        Map<ProductId, Quote> quotes = tariff.quotes(deal.lead(), products(wanted), day);
        List<DealLine> filled = new ArrayList<>();
        for (LineDetails each : wanted) {
            DealLine old = each.id() == null ? null : before.remove(each.id());
            String place = "lines[" + filled.size() + "]";
            DealLine line = old == null ? new DealLine(deal.id()) : old;
            line.take(filled.size(), content(fresh(each, old), old, quotes, place));
            filled.add(line);
        }
        lines.deleteAll(before.values());
        lines.saveAllAndFlush(filled);
        deal.fill(filled.isEmpty() ? null : totals(filled));
    }

    /** Who chooses another product means its name and its prices, unless they typed others. */
    private static LineDetails fresh(LineDetails wanted, @Nullable DealLine old) {
        if (old == null || wanted.productId() == null || sameProduct(old, wanted.productId())) {
            return wanted;
        }
        return new LineDetails(
                wanted.id(),
                wanted.productId(),
                old.name().equals(wanted.name()) ? null : wanted.name(),
                wanted.quantity(),
                same(old.price(), wanted.price()) ? null : wanted.price(),
                same(old.cost(), wanted.cost()) ? null : wanted.cost());
    }

    private static boolean same(@Nullable BigDecimal old, @Nullable BigDecimal wanted) {
        return old != null && wanted != null && old.compareTo(wanted) == 0;
    }

    LocalDate today() {
        return tariff.today();
    }

    private DealLine.Content content(
            LineDetails wanted,
            @Nullable DealLine before,
            Map<ProductId, Quote> quotes,
            String place) {
        ProductId product = wanted.productId();
        DealLine kept = sameProduct(before, product) ? before : null;
        Quote quote = product == null ? null : quotes.get(product);
        if (product != null && quote == null) {
            throw new InvalidInput(place + ".productId", "This product is not in the catalogue.");
        }
        String name = wanted.name() == null || wanted.name().isBlank() ? null : wanted.name();
        BigDecimal list = kept != null ? kept.listPrice() : quote == null ? null : quote.price();
        BigDecimal price = wanted.price() == null ? list : wanted.price();
        return new DealLine.Content(
                product,
                name != null ? name.strip() : kept != null ? kept.name() : named(quote),
                kept != null ? kept.unit() : quote == null ? null : quote.unit(),
                wanted.quantity(),
                new Money(Objects.requireNonNull(price), tariff.currency()),
                list,
                kept != null ? kept.priceList() : quote == null ? null : quote.priceList(),
                cost(wanted, kept, quote));
    }

    private @Nullable BigDecimal cost(
            LineDetails wanted, @Nullable DealLine kept, @Nullable Quote quote) {
        if (tariff.seesCosts() && (wanted.cost() != null || wanted.productId() == null)) {
            return wanted.cost();
        }
        return kept != null ? kept.cost() : quote == null ? null : quote.cost();
    }

    private LineTotals totals(List<DealLine> filled) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal margin = null;
        BigDecimal uncosted = null;
        for (DealLine line : filled) {
            BigDecimal cost = line.cost();
            amount = amount.add(line.amount());
            if (cost == null) {
                uncosted = plus(uncosted, line.amount());
            } else {
                Money spent = new Money(cost, tariff.currency()).times(line.quantity());
                margin = plus(margin, line.amount().subtract(spent.amount()));
            }
        }
        return new LineTotals(amount, margin, uncosted, tariff.now());
    }

    private static BigDecimal plus(@Nullable BigDecimal sum, BigDecimal more) {
        return sum == null ? more : sum.add(more);
    }

    private static boolean sameProduct(@Nullable DealLine before, @Nullable ProductId product) {
        return before != null && Objects.equals(before.product(), product);
    }

    private static String named(@Nullable Quote quote) {
        return quote == null ? "" : quote.name();
    }

    private static List<ProductId> products(List<LineDetails> wanted) {
        return wanted.stream()
                .map(LineDetails::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}

package org.tandemcrm.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.PromiseDetails;
import org.tandemcrm.deal.PromiseId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListDetails;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.offering.ProductId;

/** What the sample company sells, at which prices, and what it promises. */
@Component
class Wares {

    private static final String LANE = "SAMPLE-LANE";
    private static final String SCANNER = "SAMPLE-SCAN";
    private static final String LICENCE = "SAMPLE-TRACK";
    private static final String AUDIT = "SAMPLE-AUDIT";
    private static final int LANE_PRICE = 500;
    private static final int MONTHS = 6;

    private final Catalogue catalogue;
    private final PriceBook prices;
    private final PromiseBook promises;
    private final Firm firm;

    Wares(Catalogue catalogue, PriceBook prices, PromiseBook promises, Firm firm) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.promises = promises;
        this.firm = firm;
    }

    List<UUID> stock() {
        return catalogue
                .bring(
                        List.of(
                                ware("Freight lane", LANE, "month", "Freight", "500", "310"),
                                ware(
                                        "Control tower",
                                        "SAMPLE-TOWER",
                                        "month",
                                        "Software",
                                        "1450",
                                        "700"),
                                ware("Pallet scanner", SCANNER, "piece", "Hardware", "480", "265"),
                                ware("Pallet tracking", LICENCE, "month", "Software", "90", "18"),
                                ware(
                                        "Set-up on site",
                                        "SAMPLE-SETUP",
                                        "day",
                                        "Services",
                                        "950",
                                        "520"),
                                ware("Packaging audit", AUDIT, "day", "Services", "1200", null)))
                .stream()
                .map(ProductId::value)
                .toList();
    }

    /** The prices that the calculator on the web and the recommendations offer. */
    PriceListId offer() {
        Map<String, ProductId> all = shelf();
        LocalDate today = firm.today();
        return prices.add(
                new PriceListDetails(
                        "Welcome prices",
                        today.minusDays(150),
                        today.plusDays(60),
                        Map.of(
                                ware(all, LANE), new BigDecimal("460"),
                                ware(all, SCANNER), new BigDecimal("430"),
                                ware(all, LICENCE), new BigDecimal("75"))));
    }

    /** What somebody buys for about this amount; nothing where it was never written down. */
    List<LineDetails> basket(int amount) {
        if (amount % 2_000 == 0) {
            return List.of();
        }
        Map<String, ProductId> all = shelf();
        LineDetails scanner = LineDetails.of(ware(all, SCANNER), BigDecimal.ONE);
        LineDetails tracking = LineDetails.of(ware(all, LICENCE), BigDecimal.valueOf(MONTHS));
        BigDecimal agreed = amount % 3_000 == 0 ? new BigDecimal("450") : null;
        LineDetails lanes =
                new LineDetails(
                        null,
                        ware(all, LANE),
                        null,
                        BigDecimal.valueOf(Math.max(1, amount / LANE_PRICE - 2)),
                        agreed,
                        null);
        return amount % 7_000 == 500
                ? List.of(lanes, LineDetails.of(ware(all, AUDIT), BigDecimal.ONE))
                : List.of(lanes, scanner, tracking);
    }

    /** What the customer was told; most of it has been kept. */
    void promise(DealId deal, LocalDate closed, int amount) {
        LocalDate due = closed.plusDays(45);
        PromiseId promise =
                promises.promise(deal, new PromiseDetails("Review the lanes together", due));
        if (due.isBefore(firm.today()) && amount % 5_000 != 0) {
            promises.keep(promise, due);
        }
    }

    private Map<String, ProductId> shelf() {
        Map<String, ProductId> shelf = new HashMap<>();
        catalogue.forSale().forEach(card -> shelf.put(String.valueOf(card.code()), card.id()));
        return shelf;
    }

    private static ProductId ware(Map<String, ProductId> shelf, String code) {
        return Objects.requireNonNull(shelf.get(code));
    }

    private static ProductDetails ware(
            String name,
            String code,
            String unit,
            String category,
            String price,
            @Nullable String cost) {
        return new ProductDetails(
                name,
                code,
                unit,
                category,
                new BigDecimal(price),
                cost == null ? null : new BigDecimal(cost),
                true,
                null);
    }
}

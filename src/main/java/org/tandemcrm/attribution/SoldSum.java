package org.tandemcrm.attribution;

import java.util.Currency;

/** Adds sales up, in {@link Units}. */
final class SoldSum {

    private long sales;
    private long amount;
    private long margin;

    void add(SoldDeal sale) {
        add(Units.of(sale.amount()), Units.of(sale.margin()));
    }

    void add(SoldPart part) {
        add(part.amount(), part.margin());
    }

    private void add(long worth, long gain) {
        sales++;
        amount = Math.addExact(amount, worth);
        margin = Math.addExact(margin, gain);
    }

    Sold sold(Currency currency) {
        return new Sold(sales, Units.money(amount, currency), Units.money(margin, currency));
    }
}

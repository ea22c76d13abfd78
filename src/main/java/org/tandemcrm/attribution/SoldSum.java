package org.tandemcrm.attribution;

import java.util.Currency;

/** Adds sales up, in {@link Units}. */
final class SoldSum {

    private long sales;
    private long amount;
    private long margin;

    void add(SoldDeal sale) {
        sales++;
        amount = Math.addExact(amount, Units.of(sale.amount()));
        margin = Math.addExact(margin, Units.of(sale.margin()));
    }

    Sold sold(Currency currency) {
        return new Sold(sales, Units.money(amount, currency), Units.money(margin, currency));
    }
}

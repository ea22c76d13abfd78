package org.tandemcrm.attribution;

import org.tandemcrm.shared.Money;

/**
 * How many sales, what they come to, and what is left of it.
 *
 * @param margin the company's usual one where a sale names none
 */
public record Sold(long sales, Money amount, Money margin) {

    public Sold plus(Sold other) {
        return new Sold(sales + other.sales, amount.plus(other.amount), margin.plus(other.margin));
    }
}

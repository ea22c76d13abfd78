package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.util.Currency;
import org.tandemcrm.shared.Money;

/** Money as whole numbers of ten-thousandths, the finest that the books know. */
final class Units {

    private static final int DECIMALS = 4;

    private Units() {}

    static long of(Money money) {
        return of(money.amount());
    }

    static long of(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).longValueExact();
    }

    static Money money(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, DECIMALS), currency);
    }

    /**
     * Splits by largest remainder in the amount's own smallest decimal, which is at least the
     * currency's: cents stay cents.
     *
     * @return units that sum to those of the amount
     */
    static long[] split(Money amount, long[] parts) {
        BigDecimal decimal = amount.amount();
        long[] shares = LargestRemainder.split(decimal.unscaledValue().longValueExact(), parts);
        long scale = scale(DECIMALS - decimal.scale());
        for (int place = 0; place < shares.length; place++) {
            shares[place] = Math.multiplyExact(shares[place], scale);
        }
        return shares;
    }

    private static long scale(int decimals) {
        return decimals <= 0 ? 1 : 10 * scale(decimals - 1);
    }
}

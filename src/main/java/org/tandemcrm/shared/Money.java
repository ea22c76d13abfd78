package org.tandemcrm.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in one currency, with at least the currency's own number of decimals and at most four.
 * Amounts of two currencies are never added, subtracted or compared.
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {

    private static final int MOST_DECIMALS = 4;

    public Money {
        amount = scaled(amount, currency);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    @JsonCreator
    static Money read(
            @JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return of(amount, currency);
    }

    /** What was reckoned, rounded half up to the currency's smallest unit. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The amount of so many smallest units: cents for EUR, yen for JPY. */
    public static Money ofMinor(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, decimals(currency)), currency);
    }

    /**
     * The amount in the currency's smallest unit.
     *
     * @throws ArithmeticException if the amount has a fraction of that unit
     */
    public long minor() {
        return amount.movePointRight(decimals(currency)).longValueExact();
    }

    /** As a person reads it, with the currency's own decimals: €1,000.00. */
    public String words() {
        return words(decimals(currency));
    }

    /** As a person reads it, with so many decimals. */
    public String words(int decimals) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.in(currency)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.in(currency)), currency);
    }

    /** The product, rounded half up to the currency's smallest unit. */
    public Money times(BigDecimal factor) {
        return rounded(amount.multiply(factor), currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.in(currency));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private BigDecimal in(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException(
                    "Cannot mix "
                            + wanted.getCurrencyCode()
                            + " and "
                            + currency.getCurrencyCode());
        }
        return amount;
    }

    private static BigDecimal scaled(BigDecimal amount, Currency currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        int scale = Math.max(plain.scale(), decimals(currency));
        if (scale > MOST_DECIMALS) {
            throw new IllegalArgumentException("An amount has at most four decimals");
        }
        return plain.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}

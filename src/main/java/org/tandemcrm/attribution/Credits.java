package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tandemcrm.shared.Money;

/**
 * What the touchpoints of a journey earned of one sale under one model. Credits and the
 * unattributed part sum to the total, to the smallest unit.
 *
 * @param unattributed the whole sale where no campaign is known, else zero
 */
public record Credits(Model model, List<Credit> items, Money unattributed, Money total) {

    public Credits {
        items = List.copyOf(items);
    }

    /** One touchpoint's share, between zero and one, and what it comes to. */
    public record Credit(Touchpoint touchpoint, double weight, Money credit) {}

    static Credits of(Model model, Journey journey, Money amount) {
        Money nothing = Money.zero(amount.currency());
        if (journey.isEmpty()) {
            return new Credits(model, List.of(), amount, amount);
        }
        long[] parts = model.parts(journey);
        double whole = Arrays.stream(parts).sum();
        List<Money> shares = split(amount, parts);
        List<Credit> items =
                IntStream.range(0, parts.length)
                        .mapToObj(
                                i ->
                                        new Credit(
                                                journey.touchpoints().get(i),
                                                parts[i] / whole,
                                                shares.get(i)))
                        .toList();
        return new Credits(model, items, nothing, amount);
    }

    /** Splits in the amount's own smallest decimal, which is at least the currency's. */
    private static List<Money> split(Money amount, long[] parts) {
        int decimals = amount.amount().scale();
        long units = amount.amount().unscaledValue().longValueExact();
        return Arrays.stream(LargestRemainder.split(units, parts))
                .mapToObj(n -> new Money(BigDecimal.valueOf(n, decimals), amount.currency()))
                .toList();
    }
}

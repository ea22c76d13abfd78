package org.tandemcrm.attribution;

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

    static Credits of(Rule rule, Journey journey, Money amount) {
        Money nothing = Money.zero(amount.currency());
        if (journey.isEmpty()) {
            return new Credits(rule.model(), List.of(), amount, amount);
        }
        long[] parts = rule.parts(journey.shape());
        double whole = Arrays.stream(parts).asDoubleStream().sum();
        long[] shares = Units.split(amount, parts);
        List<Credit> items =
                IntStream.range(0, parts.length)
                        .mapToObj(
                                i ->
                                        new Credit(
                                                journey.touchpoints().get(i),
                                                parts[i] / whole,
                                                Units.money(shares[i], amount.currency())))
                        .toList();
        return new Credits(rule.model(), items, nothing, amount);
    }
}

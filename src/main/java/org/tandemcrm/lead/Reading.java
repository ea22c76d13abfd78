package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the thermometer knows of a lead after everything up to a moment.
 *
 * @param weight the sum of the absolute points that the heat is made of
 * @param computed the temperature that follows from the evidence
 * @param overruling the temperature set by hand that is in force
 * @param settledAt the last moment at which something changed it: a later fact needs no replay
 */
record Reading(
        Heat heat,
        double weight,
        Temperature computed,
        @Nullable Overruling overruling,
        Instant settledAt) {

    static final Reading START =
            new Reading(Heat.none(Instant.EPOCH), 0, Temperature.COLD, null, Instant.EPOCH);

    Temperature shown() {
        return overruling == null ? computed : overruling.temperature();
    }

    /** When the passage of time alone will change something next. */
    Optional<Instant> turnsAt(HeatRules rules) {
        return Stream.of(coolsAt(rules), overrulingEndsAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Optional<Instant> coolsAt(HeatRules rules) {
        if (computed == Temperature.COLD) {
            return Optional.empty();
        }
        Instant falls = heat.falls(rules.floor(computed), rules.halfLifeDays());
        return Optional.of(falls.isAfter(settledAt) ? falls : settledAt.plusNanos(1000));
    }

    private Optional<Instant> overrulingEndsAt() {
        return Optional.ofNullable(overruling).map(Overruling::until);
    }

    Reading warmed(Heat now, double weighing, HeatRules rules) {
        double total = weight + weighing;
        return new Reading(
                now, total, rules.judge(computed, now.points(), total), overruling, now.at());
    }

    /** By other rules: the heat is the same facts reckoned anew. */
    Reading measured(Heat anew, HeatRules rules) {
        return new Reading(
                anew, weight, rules.judge(computed, anew.points(), weight), overruling, anew.at());
    }

    Reading cooled(Instant at) {
        Temperature lower = computed == Temperature.HOT ? Temperature.WARM : Temperature.COLD;
        return new Reading(heat, weight, lower, overruling, at);
    }

    Reading overruled(@Nullable Overruling by, Instant at) {
        return new Reading(heat, weight, computed, by, at);
    }

    static Reading reset(Instant at) {
        return new Reading(Heat.none(at), 0, Temperature.COLD, null, at);
    }
}

package org.tandemcrm.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a lead at one instant: its facts count together, then a hand-back, then a
 * temperature set by hand, so that nothing depends on which of them was written down first.
 */
record Moment(
        Instant at,
        List<Fact> facts,
        @Nullable HandOver handOver,
        @Nullable Overruling overruling) {

    static Moment of(Fact fact) {
        return new Moment(fact.at(), List.of(fact), null, null);
    }

    static Moment of(HandOver handOver) {
        return new Moment(handOver.at(), List.of(), handOver, null);
    }

    static Moment of(Overruling overruling) {
        return new Moment(overruling.at(), List.of(), null, overruling);
    }

    /** The moments of a history in their order. */
    static Collection<Moment> all(
            List<Fact> facts, List<Overruling> overrulings, List<HandOver> handOvers) {
        var moments = new TreeMap<Instant, Moment>();
        facts.stream().sorted(Fact.ORDER).forEach(f -> add(moments, of(f)));
        overrulings.stream().sorted(Overruling.ORDER).forEach(o -> add(moments, of(o)));
        handOvers.forEach(h -> add(moments, of(h)));
        return moments.values();
    }

    private static void add(TreeMap<Instant, Moment> moments, Moment more) {
        moments.merge(more.at(), more, Moment::with);
    }

    private Moment with(Moment more) {
        var all = new ArrayList<>(facts);
        all.addAll(more.facts);
        return new Moment(
                at,
                all,
                more.handOver == null ? handOver : more.handOver,
                more.overruling == null ? overruling : more.overruling);
    }

    /** Sum over the facts. */
    double sum(Function<Fact, Double> part) {
        return facts.stream().mapToDouble(part::apply).sum();
    }
}

package org.tandemcrm.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lead's temperature from its history, as a pure function: every fact is judged at its own
 * time, cooling is stamped at its computed crossing, and the order in which the facts became known
 * does not matter. One further fact that is later than all before needs only {@link #advance}.
 */
final class Thermometer {

    private final List<TemperatureStep> steps = new ArrayList<>();
    private final List<Fact> weighed = new ArrayList<>();
    private HeatRules rules;
    private Reading reading;

    private Thermometer(HeatRules rules, Reading start) {
        this.rules = rules;
        this.reading = start;
    }

    /** The whole history of a lead up to a moment. */
    static Replay replay(
            List<Fact> facts,
            List<Overruling> overrulings,
            List<HandOver> handOvers,
            Scales scales,
            Instant upTo) {
        var thermometer = new Thermometer(scales.first(), Reading.START);
        List<Fact> counting = counting(facts, handOvers, scales.zone());
        var changes = new ArrayDeque<>(scales.later());
        for (Moment moment : Moment.all(counting, overrulings, handOvers)) {
            if (!moment.at().isAfter(upTo)) {
                thermometer.change(changes, moment.at());
                thermometer.live(moment);
            }
        }
        thermometer.change(changes, upTo);
        return thermometer.passTime(upTo.plusNanos(1));
    }

    /** One more moment after all that the reading knows, and the time from it up to another. */
    static Replay advance(Reading from, Moment moment, HeatRules rules, Instant upTo) {
        if (!moment.at().isAfter(from.settledAt())) {
            throw new IllegalArgumentException("A late fact needs a replay");
        }
        var thermometer = new Thermometer(rules, from);
        thermometer.live(moment);
        return thermometer.passTime(upTo.plusNanos(1));
    }

    /** What the passage of time alone changed up to a moment. */
    static Replay wait(Reading from, HeatRules rules, Instant upTo) {
        return new Thermometer(rules, from).passTime(upTo.plusNanos(1));
    }

    /**
     * The facts without the repeats: one kind from one campaign and contact counts once a day,
     * until the lead is handed back.
     */
    static List<Fact> counting(List<Fact> facts, List<HandOver> handOvers, ZoneId zone) {
        var resets = new TreeSet<>(handOvers.stream().map(HandOver::at).toList());
        Set<Repeat> seen = new HashSet<>();
        return facts.stream()
                .sorted(Fact.ORDER)
                .filter(
                        fact ->
                                fact.campaign() == null
                                        || seen.add(
                                                new Repeat(
                                                        fact.sort(zone), resets.lower(fact.at()))))
                .toList();
    }

    private record Repeat(Fact.Sort sort, @Nullable Instant since) {}

    private void live(Moment moment) {
        passTime(moment.at());
        weigh(moment);
        handBack(moment);
        overrule(moment);
    }

    /** Lets the lead cool and temperatures set by hand end, before the moment. */
    private Replay passTime(Instant before) {
        var turn = reading.turnsAt(rules);
        while (turn.isPresent() && turn.get().isBefore(before)) {
            turn(turn.get());
            turn = reading.turnsAt(rules);
        }
        return new Replay(reading, List.copyOf(steps));
    }

    private void turn(Instant at) {
        Overruling overruling = reading.overruling();
        if (overruling != null && overruling.until().equals(at)) {
            step(
                    reading.overruled(null, at),
                    at,
                    TemperatureCause.OVERRULING_ENDED,
                    "The temperature set by hand ended");
            return;
        }
        step(
                reading.cooled(at),
                at,
                TemperatureCause.COOLED,
                "Nothing new came; heat fell below " + plain(rules.floor(reading.computed())));
    }

    /** Lets other rules come into force that hold at the moment. */
    private void change(Deque<Scales.Change> changes, Instant upTo) {
        while (!changes.isEmpty() && !changes.peek().at().isAfter(upTo)) {
            Scales.Change change = changes.remove();
            passTime(change.at());
            rules = change.rules();
            step(
                    reading.measured(heatOn(change.at()), rules),
                    change.at(),
                    TemperatureCause.RULES_CHANGED,
                    "The company changed what counts as warm and hot");
        }
    }

    private Heat heatOn(Instant at) {
        Heat heat = Heat.none(at);
        for (Fact fact : weighed) {
            double left = new Heat(fact.points(), fact.at()).on(at, rules.halfLifeDays());
            heat = heat.plus(left, at, rules.halfLifeDays());
        }
        return heat;
    }

    private void weigh(Moment moment) {
        if (moment.facts().isEmpty()) {
            return;
        }
        weighed.addAll(moment.facts());
        Fact first = moment.facts().get(0);
        Heat heat =
                reading.heat().plus(moment.sum(Fact::points), moment.at(), rules.halfLifeDays());
        Reading warmed = reading.warmed(heat, moment.sum(fact -> Math.abs(fact.points())), rules);
        boolean plain = moment.facts().stream().anyMatch(Fact::isPlainInterest);
        step(
                plain && isOverruledToCold() ? warmed.overruled(null, moment.at()) : warmed,
                moment.at(),
                TemperatureCause.EVIDENCE,
                first.what());
    }

    private boolean isOverruledToCold() {
        Overruling overruling = reading.overruling();
        return overruling != null && overruling.temperature() == Temperature.COLD;
    }

    private void handBack(Moment moment) {
        HandOver handOver = moment.handOver();
        if (handOver != null) {
            weighed.clear();
            step(
                    Reading.reset(moment.at()),
                    moment.at(),
                    TemperatureCause.HANDED_BACK,
                    handOver.why());
        }
    }

    private void overrule(Moment moment) {
        Overruling overruling = moment.overruling();
        if (overruling != null) {
            step(
                    reading.overruled(overruling, moment.at()),
                    moment.at(),
                    TemperatureCause.OVERRULED,
                    overruling.reason());
        }
    }

    private void step(Reading next, Instant at, TemperatureCause cause, String sentence) {
        Temperature before = reading.shown();
        reading = next;
        if (!Objects.equals(before, next.shown())) {
            steps.add(new TemperatureStep(before, next.shown(), at, cause, sentence));
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A lead's heat over time by the present rules: as it was, and as it will be if nothing happens.
 *
 * @param past from the first fact shown to now; a fact is two dots, before and after it
 * @param ahead from now until it is cold, or for two weeks
 * @param marks the facts that moved it, oldest first
 */
public record HeatCurve(
        List<Dot> past, List<Dot> ahead, List<Mark> marks, double warmFrom, double hotFrom) {

    private static final Duration LONGEST_PAST = Duration.ofDays(365);
    private static final Duration LONGEST_AHEAD = Duration.ofDays(120);
    private static final Duration SHORTEST_AHEAD = Duration.ofDays(14);
    private static final int SAMPLES = 80;

    /** So much heat at one moment. */
    public record Dot(Instant at, double heat) {}

    /** A fact, and the heat after it. */
    public record Mark(Instant at, double heat, String what) {}

    public Instant from() {
        return past.get(0).at();
    }

    public Instant now() {
        return ahead.get(0).at();
    }

    public Instant until() {
        return ahead.get(ahead.size() - 1).at();
    }

    /** Draws the facts of a lead, at least one. */
    static HeatCurve of(
            List<Fact> counting, List<HandOver> handOvers, HeatRules rules, Instant now) {
        var pen = new Pen(rules.halfLifeDays());
        Instant from = first(counting, now);
        pen.moveTo(from);
        Duration step = Duration.between(from, now).dividedBy(SAMPLES).plusMillis(1);
        for (Moment moment : Moment.all(counting, List.of(), handOvers)) {
            if (!moment.at().isAfter(now)) {
                pen.glide(moment.at(), step);
                pen.mark(moment);
            }
        }
        pen.glide(now, step);
        List<Dot> past = pen.dots.stream().filter(dot -> !dot.at().isBefore(from)).toList();
        List<Mark> marks = pen.marks.stream().filter(mark -> !mark.at().isBefore(from)).toList();
        return new HeatCurve(
                past, ahead(pen.heat, rules, now), marks, rules.warmFrom(), rules.hotFrom());
    }

    private static Instant first(List<Fact> counting, Instant now) {
        Instant first = new TreeSet<>(counting.stream().map(Fact::at).toList()).first();
        Instant before = first.minus(Duration.ofDays(1));
        Instant earliest = now.minus(LONGEST_PAST);
        return before.isBefore(earliest) ? earliest : before;
    }

    private static List<Dot> ahead(Heat heat, HeatRules rules, Instant now) {
        Duration length = SHORTEST_AHEAD;
        if (heat.points() > rules.coldBelow()) {
            Instant cold = heat.falls(rules.coldBelow(), rules.halfLifeDays());
            length = Duration.between(now, cold).multipliedBy(11).dividedBy(10);
        }
        length = length.compareTo(SHORTEST_AHEAD) < 0 ? SHORTEST_AHEAD : length;
        length = length.compareTo(LONGEST_AHEAD) > 0 ? LONGEST_AHEAD : length;
        var dots = new ArrayList<Dot>();
        for (int i = 0; i <= SAMPLES / 2; i++) {
            Instant at = now.plus(length.multipliedBy(i).dividedBy(SAMPLES / 2));
            dots.add(new Dot(at, heat.on(at, rules.halfLifeDays())));
        }
        return dots;
    }

    private static final class Pen {

        private final double halfLifeDays;
        private final List<Dot> dots = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private Heat heat = Heat.none(Instant.EPOCH);
        private Instant at = Instant.EPOCH;

        private Pen(double halfLifeDays) {
            this.halfLifeDays = halfLifeDays;
        }

        private void moveTo(Instant start) {
            at = start;
        }

        /** Facts before the start are drawn at their own time and left out later. */
        private void glide(Instant to, Duration step) {
            for (Instant next = at; next.isBefore(to); next = next.plus(step)) {
                dot(next);
            }
            dot(to);
            at = to.isAfter(at) ? to : at;
        }

        private void mark(Moment moment) {
            double more = moment.sum(Fact::points);
            heat = heat.plus(more, moment.at(), halfLifeDays);
            dot(moment.at());
            for (Fact fact : moment.facts()) {
                marks.add(new Mark(fact.at(), heat.points(), fact.what()));
            }
            HandOver handOver = moment.handOver();
            if (handOver != null) {
                heat = Heat.none(moment.at());
                dot(moment.at());
                marks.add(new Mark(moment.at(), 0, handOver.why()));
            }
        }

        private void dot(Instant when) {
            dots.add(new Dot(when, heat.on(when, halfLifeDays)));
        }
    }
}

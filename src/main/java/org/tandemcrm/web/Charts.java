package org.tandemcrm.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tandemcrm.web.Step.Part;

/** Lays charts out for ui/chart, in percent of the room there is; known to it as "charts". */
class Charts {

    private static final double LEAST = 0.8;

    /** A bar in its place: where it begins and how long it is, along the axis. */
    public record Placed(Bar bar, double start, double length) {

        /** The upper end of an upright bar, counted from the top. */
        public double top() {
            return round(100 - start - length);
        }
    }

    /** A coloured part of a funnel's step. */
    public record Segment(Part part, double start, double length) {}

    /** A step of a funnel with its segments side by side. */
    public record Row(Step step, List<Segment> segments) {}

    /** Bars beside a common zero, the longest filling the room. */
    public List<Placed> place(List<Bar> bars) {
        double low = Math.min(0, values(bars).min().orElse(0));
        double high = Math.max(0, values(bars).max().orElse(0));
        double span = high > low ? high - low : 1;
        return bars.stream()
                .map(
                        bar ->
                                new Placed(
                                        bar,
                                        round((Math.min(0, bar.value()) - low) / span * 100),
                                        round(Math.abs(bar.value()) / span * 100)))
                .toList();
    }

    /** Steps whose lengths grow with the square root, so that nine stay visible beside 1,240. */
    public List<Row> funnel(List<Step> steps) {
        long most = steps.stream().map(Step::count).max(Comparator.naturalOrder()).orElse(0L);
        return steps.stream().map(step -> new Row(step, segments(step, most))).toList();
    }

    /** The points of a line through the values, over a box of 100 by 100. */
    public String line(List<? extends Number> values) {
        double low = numbers(values).min().orElse(0);
        double span = numbers(values).max().orElse(0) - low;
        double step = values.size() > 1 ? 100.0 / (values.size() - 1) : 0;
        return IntStream.range(0, values.size())
                .mapToObj(
                        i -> {
                            double share =
                                    span == 0 ? 0.5 : (values.get(i).doubleValue() - low) / span;
                            return String.format(
                                    Locale.ROOT, "%.1f,%.1f", i * step, 94 - share * 88);
                        })
                .collect(Collectors.joining(" "));
    }

    private static List<Segment> segments(Step step, long most) {
        double whole =
                step.count() == 0
                        ? 0
                        : Math.max(LEAST, Math.sqrt((double) step.count() / most) * 100);
        List<Segment> segments = new ArrayList<>();
        double at = 0;
        for (Part part : step.parts()) {
            double length = step.count() == 0 ? 0 : whole * part.count() / step.count();
            segments.add(new Segment(part, round(at), round(length)));
            at += length;
        }
        return segments;
    }

    private static DoubleStream values(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::value);
    }

    private static DoubleStream numbers(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue);
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}

package org.tandemcrm.lead.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tandemcrm.lead.HeatCurve;

/** A curve of heat as shapes in a square of 100 by 100, with the moments that stand below it. */
public final class CurveDrawing {

    private static final double SIZE = 100;
    private static final double AIR = 1.1;

    private final HeatCurve curve;
    private final ZoneId zone;
    private final double top;
    private final double least;
    private final double millis;

    CurveDrawing(HeatCurve curve, ZoneId zone) {
        this.curve = curve;
        this.zone = zone;
        double peak = curve.past().stream().mapToDouble(HeatCurve.Dot::heat).max().orElse(0);
        double lowest = curve.past().stream().mapToDouble(HeatCurve.Dot::heat).min().orElse(0);
        this.top = Math.max(curve.hotFrom(), peak) * AIR;
        this.least = Math.min(0, lowest) * AIR;
        this.millis = Duration.between(curve.from(), curve.until()).toMillis();
    }

    /** A vertical line at a fact, as high as the heat after it. */
    public record Tick(String x, String y, String what) {}

    public String past() {
        return line(curve.past());
    }

    public String ahead() {
        return line(curve.ahead());
    }

    public List<Tick> ticks() {
        return curve.marks().stream()
                .map(mark -> new Tick(x(mark.at()), y(mark.heat()), mark.what()))
                .toList();
    }

    public String bottom() {
        return y(0);
    }

    public String warm() {
        return y(curve.warmFrom());
    }

    public String hot() {
        return y(curve.hotFrom());
    }

    public String today() {
        return x(curve.now());
    }

    public LocalDate firstDay() {
        return LocalDate.ofInstant(curve.from(), zone);
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(curve.until(), zone);
    }

    public HeatCurve curve() {
        return curve;
    }

    private String line(List<HeatCurve.Dot> dots) {
        return dots.stream()
                .map(dot -> x(dot.at()) + "," + y(dot.heat()))
                .collect(Collectors.joining(" "));
    }

    private String x(Instant at) {
        return plain(SIZE * Duration.between(curve.from(), at).toMillis() / millis);
    }

    private String y(double heat) {
        return plain(SIZE * (top - heat) / (top - least));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What each kind of evidence counted at which time; kinds that nobody has changed count as usual.
 */
public final class PointsHistory {

    private final Map<String, NavigableMap<Instant, BigDecimal>> byKind = new HashMap<>();

    PointsHistory() {
        Points.USUAL.byKind().forEach((kind, points) -> set(kind, Instant.MIN, points));
    }

    void set(String kind, Instant from, BigDecimal points) {
        byKind.computeIfAbsent(kind, k -> new TreeMap<>()).put(from, points);
    }

    /** What each kind counted at the moment. */
    Points at(Instant moment) {
        Map<String, BigDecimal> points = new LinkedHashMap<>(Points.USUAL.byKind());
        byKind.keySet().forEach(kind -> points.put(kind, at(kind, moment)));
        return new Points(points);
    }

    /** What one fact of the kind counted at the moment; zero for a kind without points. */
    public BigDecimal at(String kind, Instant moment) {
        var versions = byKind.getOrDefault(kind, new TreeMap<>()).floorEntry(moment);
        return versions == null ? BigDecimal.ZERO : versions.getValue();
    }
}

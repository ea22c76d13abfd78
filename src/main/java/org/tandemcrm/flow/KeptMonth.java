package org.tandemcrm.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;

/** The rows of a month; they never change, a month with other rows is another one. */
final class KeptMonth<R extends LeadMemory.Row, D> {

    private final long start;
    private final long end;
    private final Map<UUID, List<R>> byLead;
    private final List<R> rows;
    private final Function<List<R>, D> digesting;
    private volatile @Nullable D digest;

    private KeptMonth(
            long start, long end, Map<UUID, List<R>> byLead, Function<List<R>, D> digesting) {
        this.start = start;
        this.end = end;
        this.byLead = byLead;
        this.rows = byLead.values().stream().flatMap(List::stream).toList();
        this.digesting = digesting;
    }

    static <R extends LeadMemory.Row, D> KeptMonth<R, D> of(
            Instant start, Instant end, List<R> rows, Function<List<R>, D> digesting) {
        long first = Micros.of(start);
        long last = Micros.of(end);
        return new KeptMonth<>(first, last, byLead(rows, first, last), digesting);
    }

    private static <R extends LeadMemory.Row> Map<UUID, List<R>> byLead(
            List<R> rows, long start, long end) {
        return rows.stream()
                .filter(row -> row.at() >= start && row.at() < end)
                .collect(Collectors.groupingBy(LeadMemory.Row::lead));
    }

    /**
     * With other rows of some leads, of which those that belong to other months are passed over.
     */
    KeptMonth<R, D> with(Collection<UUID> leads, List<R> fresh) {
        Map<UUID, List<R>> own = byLead(fresh, start, end);
        if (own.isEmpty() && leads.stream().noneMatch(byLead::containsKey)) {
            return this;
        }
        Map<UUID, List<R>> next = new HashMap<>(byLead);
        leads.forEach(next::remove);
        next.putAll(own);
        return new KeptMonth<>(start, end, next, digesting);
    }

    boolean isWithin(Instant from, Instant until) {
        return start >= Micros.of(from) && end <= Micros.of(until);
    }

    List<R> between(Instant from, Instant until) {
        if (isWithin(from, until)) {
            return rows;
        }
        long first = Micros.of(from);
        long last = Micros.of(until);
        return rows.stream().filter(row -> row.at() >= first && row.at() < last).toList();
    }

    D digest() {
        D known = digest;
        if (known == null) {
            known = digesting.apply(rows);
            digest = known;
        }
        return known;
    }
}

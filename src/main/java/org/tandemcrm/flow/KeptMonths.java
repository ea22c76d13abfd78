package org.tandemcrm.flow;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadMemory;

/**
 * What is in memory, as it was when the changes were last asked for; never changed itself.
 *
 * @param since when it was begun
 * @param rules by which the rows were read, and where their months begin and end
 * @param seen of the changes; absent where nothing was ever asked for
 * @param months those that somebody asked for
 */
record KeptMonths<R extends LeadMemory.Row, D>(
        Instant since,
        KeptLeads.Rules rules,
        @Nullable String seen,
        NavigableMap<YearMonth, KeptMonth<R, D>> months) {

    static <R extends LeadMemory.Row, D> KeptMonths<R, D> none(
            Instant since, KeptLeads.Rules rules, @Nullable String seen) {
        return new KeptMonths<>(since, rules, seen, new TreeMap<>());
    }

    /** With the changes that became known since, read from the facts. */
    KeptMonths<R, D> after(Marks.News<UUID> news, LeadMemory.Source<R, D> source) {
        if (months.isEmpty() || news.changed().isEmpty()) {
            return new KeptMonths<>(since, rules, news.seen(), months);
        }
        List<R> fresh =
                source.read(start(months.firstKey()), end(months.lastKey()), news.changed());
        NavigableMap<YearMonth, KeptMonth<R, D>> next = new TreeMap<>(months);
        next.replaceAll((month, rows) -> rows.with(news.changed(), fresh));
        return new KeptMonths<>(since, rules, news.seen(), next);
    }

    /** With all months from one to another; those that are missing are read in one go. */
    KeptMonths<R, D> with(YearMonth first, YearMonth last, LeadMemory.Source<R, D> source) {
        List<YearMonth> missing =
                Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1))
                        .filter(month -> !months.containsKey(month))
                        .toList();
        if (missing.isEmpty()) {
            return this;
        }
        List<R> read =
                source.read(start(missing.get(0)), end(missing.get(missing.size() - 1)), null);
        NavigableMap<YearMonth, KeptMonth<R, D>> next = new TreeMap<>(months);
        missing.forEach(
                month ->
                        next.put(
                                month,
                                KeptMonth.of(start(month), end(month), read, source::digest)));
        return new KeptMonths<>(since, rules, seen, next);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(rules.zone()).toInstant();
    }

    private Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }
}

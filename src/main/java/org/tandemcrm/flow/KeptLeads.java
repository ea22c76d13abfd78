package org.tandemcrm.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.shared.Micros;

/**
 * The rows that figures are made of, some for each lead, kept in memory by the month in which they
 * belong. Before each answer the leads that changed are read anew, from the facts and by the same
 * statement as all; so what is said is what the facts say at that moment. Months that nobody asked
 * for are not kept, and once a day everything is forgotten.
 *
 * @param <R> a row of a lead
 * @param <D> what is made of the rows of a month, once for as long as none of them changes
 */
public final class KeptLeads<R extends KeptLeads.Row, D> {

    /** With more of them everything is read anew. */
    private static final int MOST_CHANGED = 5_000;

    /** Of a longer span nothing is kept. */
    private static final Duration LONGEST_SPAN = Duration.ofDays(5 * 366);

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Source<R, D> source;
    private final LeadChanges changes;
    private final Clock clock;
    private KeptMonths<R, D> kept = KeptMonths.none(Instant.EPOCH, ZoneOffset.UTC, null);

    private KeptLeads(Source<R, D> source, LeadChanges changes, Clock clock) {
        this.source = source;
        this.changes = changes;
        this.clock = clock;
    }

    /** Something about a lead that belongs to a moment. */
    public interface Row {

        UUID lead();

        /** In {@link Micros}. */
        long at();
    }

    /**
     * Reads the rows of a span of time from the facts.
     *
     * @param <R> a row of a lead
     * @param <D> what is made of the rows of a month
     */
    public interface Source<R, D> {

        /** Where the company sits: its months are kept. All is forgotten when it moves. */
        ZoneId zone();

        D digest(List<R> rows);

        /**
         * @param leads of these alone; of all if absent
         */
        List<R> read(Instant from, Instant until, @Nullable Collection<UUID> leads);
    }

    /** Makes memories that hear of the changes of leads. */
    @Component
    public static class Keeping {

        private final LeadChanges changes;
        private final Clock clock;

        Keeping(LeadChanges changes, Clock clock) {
            this.changes = changes;
            this.clock = clock;
        }

        /** One for each kind of row in an application. */
        public <R extends Row, D> KeptLeads<R, D> of(Source<R, D> source) {
            return new KeptLeads<>(source, changes, clock);
        }
    }

    /**
     * The rows of a span of time as the facts are now. Whoever changes facts itself reads them
     * without the memory, which must not know what may be taken back.
     */
    public List<R> between(Instant from, Instant until) {
        if (!isRemembered(from, until)) {
            return source.read(from, until, null);
        }
        List<R> rows = new ArrayList<>();
        months(from, until).values().forEach(month -> rows.addAll(month.between(from, until)));
        return rows;
    }

    /** What is made of the rows of each month in the span, which may begin and end within one. */
    public List<D> digests(Instant from, Instant until) {
        if (!isRemembered(from, until)) {
            return List.of(source.digest(source.read(from, until, null)));
        }
        return months(from, until).values().stream()
                .map(
                        month ->
                                month.isWithin(from, until)
                                        ? month.digest()
                                        : source.digest(month.between(from, until)))
                .toList();
    }

    private boolean isRemembered(Instant from, Instant until) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && Duration.between(from, until).compareTo(LONGEST_SPAN) <= 0;
    }

    private Map<YearMonth, KeptMonth<R, D>> months(Instant from, Instant until) {
        ZoneId zone = source.zone();
        YearMonth first = YearMonth.from(from.atZone(zone));
        YearMonth last = YearMonth.from(until.minusNanos(1).atZone(zone));
        return last.isBefore(first)
                ? Map.of()
                : present(first, last, zone).months().subMap(first, true, last, true);
    }

    /** One reader at a time asks for changes; each has its connection by then. */
    private synchronized KeptMonths<R, D> present(YearMonth first, YearMonth last, ZoneId zone) {
        Marks.News news = changes.since(kept.seen());
        Instant now = clock.instant();
        KeptMonths<R, D> known =
                isOver(news, zone, now)
                        ? KeptMonths.none(now, zone, news.seen())
                        : kept.after(news, source);
        kept = known.with(first, last, source);
        return kept;
    }

    private boolean isOver(Marks.News news, ZoneId zone, Instant now) {
        return news.all()
                || news.changed().size() > MOST_CHANGED
                || !zone.equals(kept.zone())
                || now.isBefore(kept.since())
                || kept.since().plus(LONGEST).isBefore(now);
    }
}

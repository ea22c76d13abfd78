package org.tandemcrm.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.lead.LeadMemory;

/**
 * The rows that figures are made of, some for each lead, kept in memory by the month in which they
 * belong. Before each answer the leads that changed are read anew, from the facts and by the same
 * statement as all; so what is said is what the facts say at that moment. Months that nobody asked
 * for are not kept, and each night everything is forgotten.
 *
 * @param <R> a row of a lead
 * @param <D> what is made of the rows of a month, once for as long as none of them changes
 */
final class KeptLeads<R extends LeadMemory.Row, D> implements LeadMemory<R, D> {

    /** Of a longer span nothing is kept. */
    private static final Duration LONGEST_SPAN = Duration.ofDays(5 * 366);

    private final LeadMemory.Source<R, D> source;
    private final LeadChanges changes;
    private final Lifetime lifetime;
    private KeptMonths<R, D> kept =
            KeptMonths.none(Instant.EPOCH, new Rules(ZoneOffset.UTC, ""), null);

    KeptLeads(LeadMemory.Source<R, D> source, LeadChanges changes, Lifetime lifetime) {
        this.source = source;
        this.changes = changes;
        this.lifetime = lifetime;
    }

    /** What holds for all rows in memory. */
    record Rules(ZoneId zone, String edition) {}

    @Override
    public List<R> between(Instant from, Instant until) {
        if (!isRemembered(from, until)) {
            return source.read(from, until, null);
        }
        List<R> rows = new ArrayList<>();
        months(from, until).values().forEach(month -> rows.addAll(month.between(from, until)));
        return rows;
    }

    @Override
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

    /** Whether the present reader is answered from memory: not if it may write, nor about ages. */
    public boolean isRemembered(Instant from, Instant until) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && Duration.between(from, until).compareTo(LONGEST_SPAN) <= 0;
    }

    private Map<YearMonth, KeptMonth<R, D>> months(Instant from, Instant until) {
        Rules rules = new Rules(source.zone(), source.edition());
        ZoneId zone = rules.zone();
        YearMonth first = YearMonth.from(from.atZone(zone));
        YearMonth last = YearMonth.from(until.minusNanos(1).atZone(zone));
        return last.isBefore(first)
                ? Map.of()
                : present(first, last, rules).months().subMap(first, true, last, true);
    }

    /** One reader at a time asks for changes; each has its connection by then. */
    private synchronized KeptMonths<R, D> present(YearMonth first, YearMonth last, Rules rules) {
        Marks.News<UUID> news = changes.since(kept.seen());
        Instant now = lifetime.now();
        KeptMonths<R, D> known =
                isOver(news, rules, now)
                        ? KeptMonths.none(now, rules, news.seen())
                        : kept.after(news, source);
        kept = known.with(first, last, source);
        return kept;
    }

    private boolean isOver(Marks.News<UUID> news, Rules rules, Instant now) {
        return !rules.equals(kept.rules()) || lifetime.isOver(List.of(news), kept.since(), now);
    }
}

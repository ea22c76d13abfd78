package org.tandemcrm.dashboard.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tandemcrm.flow.BuyerChanges;
import org.tandemcrm.flow.LeadChanges;
import org.tandemcrm.flow.Marks;

/**
 * The customers, kept in memory. Before each answer those whose leads, people or touches changed
 * are read anew, from the facts and by the same statement as all; so what is said is what the facts
 * say at that moment. Once a day everything is forgotten.
 */
@Component
class KeptCustomers {

    /** With more of them everything is read anew. */
    private static final int MOST_CHANGED = 5_000;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final CustomerFacts facts;
    private final LeadChanges leads;
    private final BuyerChanges buyers;
    private final Clock clock;
    private Kept kept = new Kept(Instant.EPOCH, null, null, Map.of());

    KeptCustomers(CustomerFacts facts, LeadChanges leads, BuyerChanges buyers, Clock clock) {
        this.facts = facts;
        this.leads = leads;
        this.buyers = buyers;
        this.clock = clock;
    }

    /**
     * As they were when the changes were last asked for; never changed itself.
     *
     * @param since when it was begun
     * @param leads what was seen of their changes
     * @param buyers what was seen of theirs
     */
    private record Kept(
            Instant since,
            @Nullable String leads,
            @Nullable String buyers,
            Map<UUID, Customer> customers) {}

    /**
     * All, as the facts are now. Whoever changes facts itself reads them without the memory, which
     * must not know what may be taken back.
     */
    Collection<Customer> all() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? present().customers().values()
                : facts.all();
    }

    /** One reader at a time asks for changes; each has its connection by then. */
    private synchronized Kept present() {
        Marks.News ofLeads = leads.since(kept.leads());
        Marks.News ofBuyers = buyers.since(kept.buyers());
        Instant now = clock.instant();
        boolean over = isOver(ofLeads, now) || isOver(ofBuyers, now);
        kept =
                new Kept(
                        over ? now : kept.since(),
                        ofLeads.seen(),
                        ofBuyers.seen(),
                        over
                                ? byId(new HashMap<>(), facts.all())
                                : after(ofLeads.changed(), ofBuyers.changed()));
        return kept;
    }

    private boolean isOver(Marks.News news, Instant now) {
        return news.all()
                || news.changed().size() > MOST_CHANGED
                || now.isBefore(kept.since())
                || kept.since().plus(LONGEST).isBefore(now);
    }

    private Map<UUID, Customer> after(List<UUID> leads, List<UUID> buyers) {
        if (leads.isEmpty() && buyers.isEmpty()) {
            return kept.customers();
        }
        Set<UUID> stale = facts.of(leads, buyers);
        stale.addAll(former(leads, buyers));
        Map<UUID, Customer> next = new HashMap<>(kept.customers());
        next.keySet().removeAll(stale);
        return byId(next, facts.some(stale));
    }

    /** Who may have lost a sale, a buyer or a talk by the changes. */
    private List<UUID> former(List<UUID> leads, List<UUID> buyers) {
        Set<UUID> changed = new HashSet<>(leads);
        changed.addAll(buyers);
        return kept.customers().values().stream()
                .filter(customer -> customer.restsOn(changed))
                .map(Customer::id)
                .toList();
    }

    private static Map<UUID, Customer> byId(Map<UUID, Customer> known, List<Customer> fresh) {
        fresh.forEach(customer -> known.put(customer.id(), customer));
        return known;
    }
}

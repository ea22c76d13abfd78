package org.tandemcrm.dashboard.today;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.flow.BuyerChanges;
import org.tandemcrm.flow.LeadChanges;
import org.tandemcrm.flow.Lifetime;
import org.tandemcrm.flow.Memory;

/**
 * The customers, kept in memory. Before each answer those whose leads, people or touches changed
 * are read anew, from the facts and by the same statement as all; so what is said is what the facts
 * say at that moment.
 */
@Component
class KeptCustomers {

    private final CustomerFacts facts;
    private final Memory<Map<UUID, Customer>, UUID> memory;

    KeptCustomers(CustomerFacts facts, LeadChanges leads, BuyerChanges buyers, Lifetime lifetime) {
        this.facts = facts;
        this.memory = new Memory<>(lifetime, leads, buyers);
    }

    /** All, as the facts are now. */
    Collection<Customer> all() {
        return Memory.isForReader()
                ? memory.look(() -> with(Map.of(), facts.all()), this::after).values()
                : facts.all();
    }

    private Map<UUID, Customer> after(Map<UUID, Customer> known, Set<UUID> changed) {
        if (changed.isEmpty()) {
            return known;
        }
        Set<UUID> stale = facts.of(changed);
        stale.addAll(former(known, changed));
        Map<UUID, Customer> others = new HashMap<>(known);
        others.keySet().removeAll(stale);
        return with(others, facts.some(stale));
    }

    /** Who may have lost a sale, a buyer or a talk by the changes. */
    private static List<UUID> former(Map<UUID, Customer> known, Set<UUID> changed) {
        return known.values().stream()
                .filter(customer -> customer.restsOn(changed))
                .map(Customer::id)
                .toList();
    }

    private static Map<UUID, Customer> with(Map<UUID, Customer> known, List<Customer> fresh) {
        Map<UUID, Customer> all = new HashMap<>(known);
        fresh.forEach(customer -> all.put(customer.id(), customer));
        return all;
    }
}

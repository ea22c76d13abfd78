package org.tandemcrm.lead.fit;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tandemcrm.shared.OfTransaction;

/** Who changed in one transaction: all of them are judged at once before it commits. */
final class FitDue extends OfTransaction {

    private final EntityManager entities;
    private final FitLedger ledger;
    private final Set<UUID> contacts = new TreeSet<>();
    private final Set<UUID> companies = new TreeSet<>();

    private FitDue(EntityManager entities, FitLedger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** Those of the present transaction. */
    static FitDue of(EntityManager entities, FitLedger ledger) {
        return present(FitDue.class, () -> new FitDue(entities, ledger));
    }

    void contact(UUID id) {
        contacts.add(id);
    }

    void company(UUID id) {
        companies.add(id);
    }

    /** Before those who look at the fit of a lead in the same transaction. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        entities.flush();
        if (!companies.isEmpty()) {
            ledger.refreshCompanies(companies);
            contacts.addAll(ledger.peopleOf(companies));
        }
        if (!contacts.isEmpty()) {
            ledger.refreshContacts(contacts);
        }
    }
}

package org.tandemcrm.attribution;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tandemcrm.shared.OfTransaction;

/** What changed in one transaction: all journeys that it may touch are marked before it commits. */
final class LateFacts extends OfTransaction {

    private final EntityManager entities;
    private final StaleJourneys stale;
    private final Set<UUID> contacts = new TreeSet<>();
    private final Set<UUID> sales = new TreeSet<>();
    private final Set<UUID> turned = new TreeSet<>();
    private final Set<UUID> renamed = new TreeSet<>();
    private final Set<UUID> referring = new TreeSet<>();
    private boolean everything;

    private LateFacts(EntityManager entities, StaleJourneys stale) {
        this.entities = entities;
        this.stale = stale;
    }

    /** Those of the present transaction. */
    static LateFacts of(EntityManager entities, StaleJourneys stale) {
        return present(LateFacts.class, () -> new LateFacts(entities, stale));
    }

    /** Something became known of a person: an answer, a name, a company. */
    void about(UUID contact) {
        contacts.add(contact);
    }

    /** A lead was sold, or is not any more, or others have a part in it: next sales begin there. */
    void sold(UUID lead) {
        sales.add(lead);
    }

    /** A lead became warm, or was accepted, at another time, or has other evidence. */
    void turned(UUID lead) {
        turned.add(lead);
    }

    void renamed(UUID campaign) {
        renamed.add(campaign);
    }

    /** What answers a campaign is a referral now, or is none any more. */
    void referring(UUID campaign) {
        referring.add(campaign);
    }

    /** Facts are taken away past the verbs that tell of them. */
    void everything() {
        everything = true;
    }

    /** What is entered in the same transaction may still wait in memory. */
    @Override
    public void beforeCommit(boolean readOnly) {
        entities.flush();
        if (everything) {
            stale.all();
            return;
        }
        contacts.addAll(sales.isEmpty() ? Set.of() : stale.peopleOf(sales));
        turned.addAll(sales);
        if (!turned.isEmpty()) {
            stale.ofLeads(turned);
        }
        if (!contacts.isEmpty()) {
            stale.ofContacts(contacts);
        }
        if (!sales.isEmpty()) {
            stale.ofCompanies(sales);
        }
        if (!renamed.isEmpty()) {
            stale.ofNames(renamed);
        }
        if (!referring.isEmpty()) {
            stale.ofEvidence(referring);
        }
    }
}

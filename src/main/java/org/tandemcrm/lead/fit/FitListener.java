package org.tandemcrm.lead.fit;

import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.CompaniesChanged;
import org.tandemcrm.contact.ContactsChanged;

/** Keeps the fit of people and companies current, in the transaction of their change. */
@Component
class FitListener {

    private final EntityManager entities;
    private final FitLedger ledger;

    FitListener(EntityManager entities, FitLedger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ContactsChanged changed) {
        FitDue due = FitDue.of(entities, ledger);
        changed.contacts().forEach(contact -> due.contact(contact.value()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CompaniesChanged changed) {
        FitDue due = FitDue.of(entities, ledger);
        changed.companies().forEach(company -> due.company(company.value()));
    }
}

package org.tandemcrm.lead;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;

/** Makes somebody else the one whom a lead is about; who was it before keeps a part in it. */
@Component
class MainPerson {

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final QueuePlaces places;
    private final ApplicationEventPublisher events;

    MainPerson(
            JdbcClient jdbc,
            ContactDirectory contacts,
            QueuePlaces places,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.places = places;
        this.events = events;
    }

    /** The lead is written by whoever asked; empty if it is about them already. */
    Optional<Lead> become(Lead lead, ContactId person) {
        ContactId before = lead.contact();
        if (Objects.equals(before, person)) {
            return Optional.empty();
        }
        contacts.living(person);
        lead.concern(person);
        if (before != null) {
            keepPart(lead.id(), before);
        }
        return Optional.of(lead);
    }

    /** After the lead was written: the journeys of both change, and the place in the queue. */
    void tell(LeadId lead) {
        places.refresh(lead);
        jdbc.sql(
                        """
                        select contact_id from lead where lead_id = :lead
                         union
                        select contact_id from lead_stakeholder where lead_id = :lead
                        """)
                .param("lead", lead.value())
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list()
                .forEach(person -> events.publishEvent(new LeadPeopleChanged(lead, person)));
    }

    private void keepPart(LeadId lead, ContactId before) {
        jdbc.sql(
                        """
                        insert into lead_stakeholder (lead_id, contact_id, added_at)
                        select lead_id, :before, opened_at from lead where lead_id = :lead
                        on conflict do nothing
                        """)
                .param("lead", lead.value())
                .param("before", before.value())
                .update();
    }
}

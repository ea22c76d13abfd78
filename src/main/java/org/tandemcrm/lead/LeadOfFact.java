package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;

/**
 * Which lead a contact's response belongs to: the one that was open at that time, else one where
 * the contact is a stakeholder; what is older than all of them goes to the first.
 */
@Component
class LeadOfFact {

    private static final String OPEN_THEN =
            """
             and l.deleted_at is null and l.opened_at <= :at
             and (l.concluded_at is null or l.concluded_at > :at)
            """;

    private static final String CANDIDATES =
            """
            select lead_id from (
              select l.lead_id, l.number, 0 as rank, -extract(epoch from l.opened_at) as age
                from lead l where l.contact_id = :contact %1$s
              union all
              select l.lead_id, l.number, 1, -extract(epoch from l.opened_at)
                from lead l join lead_stakeholder s on s.lead_id = l.lead_id
               where s.contact_id = :contact %1$s
              union all
              select f.lead_id, f.number, 2, 0 from (
                select l.lead_id, l.number, l.opened_at
                  from lead l
                 where l.deleted_at is null
                   and (l.contact_id = :contact
                        or l.lead_id in (select s.lead_id from lead_stakeholder s
                                          where s.contact_id = :contact))
                 order by l.opened_at, l.number limit 1) f
               where f.opened_at > :at) candidate
             order by rank, age, number limit 1
            """
                    .formatted(OPEN_THEN);

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final LeadRewriting rewriting;

    LeadOfFact(JdbcClient jdbc, EntityManager entities, LeadRewriting rewriting) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.rewriting = rewriting;
    }

    /**
     * Two responses of one contact at the same moment must not open two leads, so they wait for
     * each other here.
     */
    void lock(ContactId contact) {
        entities.flush();
        jdbc.sql("select 1 from contact where contact_id = ? for no key update")
                .param(contact.value())
                .query(Integer.class)
                .optional();
    }

    Optional<LeadId> find(ContactId contact, Instant at) {
        return jdbc.sql(CANDIDATES)
                .param("contact", contact.value())
                .param("at", stamp(at))
                .query((row, n) -> Rows.lead(row))
                .optional();
    }

    /** A lead that a response opened began with the first of them, however late it became known. */
    void openedBy(LeadId lead, Instant at) {
        rewriting.openedBy(lead, at);
    }
}

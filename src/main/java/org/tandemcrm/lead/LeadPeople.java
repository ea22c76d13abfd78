package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;

/** The people who have a part in a purchase. */
@Component
class LeadPeople {

    private static final int LONGEST_ATTITUDE = 200;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final Measures measures;
    private final ApplicationEventPublisher events;

    LeadPeople(
            JdbcClient jdbc,
            ContactDirectory contacts,
            Measures measures,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.measures = measures;
        this.events = events;
    }

    /** The stakeholders; whoever ever answered or spoke with us counts as reached since then. */
    Map<LeadId, List<Stakeholder>> of(Collection<LeadId> leads) {
        Map<LeadId, List<Stakeholder>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select s.lead_id, s.contact_id, s.role, s.attitude, %s as name,
                               (select min(t.occurred_at) from touch t
                                 where t.contact_id = s.contact_id
                                   and t.outcome <> 'WRONG_PERSON'
                                   and (t.direction = 'INBOUND'
                                        or t.outcome in ('TALKED', 'MEETING_SET', 'ASKED_PRICE', 'NOT_NOW'))
                               ) as reached_at
                          from lead_stakeholder s
                          join contact c on c.contact_id = s.contact_id
                          left join company co on co.company_id = c.company_id
                         where s.lead_id = any(?) order by s.added_at, c.sort_name, s.contact_id
                        """
                                .formatted(LeadHeads.NAME_SQL))
                .param(Rows.ids(leads))
                .query(
                        row -> {
                            found.computeIfAbsent(Rows.lead(row), lead -> new ArrayList<>())
                                    .add(stakeholder(row));
                        });
        return found;
    }

    List<Stakeholder> of(LeadId lead) {
        return of(List.of(lead)).getOrDefault(lead, List.of());
    }

    /** The main person, then the stakeholders as they came. */
    List<ContactId> all(LeadId lead) {
        return jdbc.sql(
                        """
                        select contact_id from (
                          select contact_id, '-infinity' as since from lead
                           where lead_id = :lead and contact_id is not null
                          union all
                          select contact_id, added_at from lead_stakeholder
                           where lead_id = :lead) part
                         group by contact_id order by min(since), contact_id
                        """)
                .param("lead", lead.value())
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Adds the person, or changes what is known of their part. */
    void put(LeadId lead, NewStakeholder person) {
        check(person);
        jdbc.sql(
                        """
                        insert into lead_stakeholder (lead_id, contact_id, role, attitude, added_at)
                        values (:lead, :contact, :role, :attitude, :now)
                        on conflict (lead_id, contact_id)
                        do update set role = excluded.role, attitude = excluded.attitude
                        """)
                .param("lead", lead.value())
                .param("contact", person.contactId().value())
                .param("role", person.role() == null ? null : person.role().name())
                .param("attitude", person.attitude())
                .param("now", stamp(measures.now()))
                .update();
        events.publishEvent(new LeadPeopleChanged(lead, person.contactId()));
    }

    void drop(LeadId lead, ContactId contact) {
        jdbc.sql("delete from lead_stakeholder where lead_id = ? and contact_id = ?")
                .params(lead.value(), contact.value())
                .update();
        events.publishEvent(new LeadPeopleChanged(lead, contact));
    }

    private void check(NewStakeholder person) {
        if (contacts.card(person.contactId()).deletedAt() != null) {
            throw new InvalidInput("contactId", "This person is in the trash.");
        }
        if (person.attitude() != null && person.attitude().length() > LONGEST_ATTITUDE) {
            throw new InvalidInput(
                    "attitude", "At most %d characters.".formatted(LONGEST_ATTITUDE));
        }
    }

    private static Stakeholder stakeholder(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Stakeholder(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                role == null ? null : BuyingRole.valueOf(role),
                row.getString("attitude"),
                Rows.instantOrNull(row, "reached_at"));
    }
}

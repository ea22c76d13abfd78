package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;

/** Reads who is on the lists of campaigns. */
@Component
class MemberRegister {

    private final ContactDirectory contacts;
    private final JdbcClient jdbc;

    MemberRegister(ContactDirectory contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    List<Candidate> candidates(CampaignId id, List<ContactId> people) {
        Map<ContactId, ContactName> names = contacts.names(people);
        Set<UUID> members = membersAmong(id, people.stream().map(ContactId::value).toList());
        return people.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(name -> new Candidate(name, members.contains(name.id().value())))
                .toList();
    }

    String nameOf(ContactId person) {
        ContactName name = contacts.names(List.of(person)).get(person);
        return name == null ? "This person" : name.name();
    }

    Map<MemberState, Integer> states(CampaignId id) {
        Map<MemberState, Integer> states = new EnumMap<>(MemberState.class);
        jdbc.sql(
                        """
                        select state, count(*) from campaign_member
                         where campaign_id = ? group by state
                        """)
                .param(id.value())
                .query(
                        row -> {
                            states.put(MemberState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return states;
    }

    /** Those of the people who are not in the trash. */
    List<UUID> present(Collection<ContactId> people) {
        return ids(
                "select contact_id from contact where deleted_at is null and contact_id = any(:ids)",
                Map.of(),
                people.stream().map(ContactId::value).toList());
    }

    Set<UUID> membersAmong(CampaignId id, Collection<UUID> people) {
        return new HashSet<>(
                ids(
                        """
                        select contact_id from campaign_member
                         where campaign_id = :campaign and contact_id = any(:ids)
                        """,
                        Map.of("campaign", id.value()),
                        people));
    }

    private List<UUID> ids(String sql, Map<String, ?> parameters, Collection<UUID> people) {
        return jdbc.sql(sql)
                .params(parameters)
                .param("ids", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}

package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.user.UserId;

/** Reads contacts with the names of what they point at. */
@Component
class ContactReading {

    private static final String NAMES =
            """
            select c.contact_id, %s as name, c.company_id, co.name as company_name
              from contact c left join company co on co.company_id = c.company_id
            """
                    .formatted(ContactNames.SHOWN_SQL);

    private final JdbcClient jdbc;
    private final Consents consents;

    ContactReading(JdbcClient jdbc, Consents consents) {
        this.jdbc = jdbc;
        this.consents = consents;
    }

    ContactCard card(Contact contact) {
        return cards(List.of(contact)).get(0);
    }

    /** The cards of the contacts in their order, with three queries for all of them. */
    List<ContactCard> cards(List<Contact> contacts) {
        Map<UUID, String> companies =
                labels(
                        "company",
                        "company_id",
                        contacts.stream()
                                .map(c -> c.details().companyId())
                                .filter(Objects::nonNull)
                                .map(CompanyId::value));
        Map<UUID, String> people =
                labels(
                        "user_account",
                        "user_id",
                        contacts.stream()
                                .map(c -> c.details().ownerId())
                                .filter(Objects::nonNull)
                                .map(UserId::value));
        Map<ContactId, List<Consent>> said =
                consents.ofAll(contacts.stream().map(Contact::id).toList());
        return contacts.stream()
                .map(c -> card(c, companies, people, said.getOrDefault(c.id(), List.of())))
                .toList();
    }

    private static ContactCard card(
            Contact contact,
            Map<UUID, String> companies,
            Map<UUID, String> people,
            List<Consent> consents) {
        ContactDetails d = contact.details();
        return new ContactCard(
                contact.id(),
                contact.version(),
                d.firstName(),
                d.lastName(),
                ContactNames.shown(d.firstName(), d.lastName(), d.emails()),
                d.title(),
                d.emails(),
                d.phones(),
                d.companyId(),
                d.companyId() == null ? null : companies.get(d.companyId().value()),
                d.ownerId(),
                d.ownerId() == null ? null : people.get(d.ownerId().value()),
                d.tags(),
                d.address(),
                d.custom(),
                consents,
                contact.createdAt(),
                contact.deletedAt());
    }

    Map<ContactId, ContactName> names(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql(NAMES + " where c.contact_id = any(:ids)")
                .param("ids", ids.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(ContactReading::name)
                .stream()
                .collect(Collectors.toMap(ContactName::id, Function.identity()));
    }

    Optional<ContactId> byEmail(EmailAddress email) {
        List<ContactId> found =
                jdbc.sql(
                                """
                                select distinct e.contact_id
                                  from contact_email e
                                  join contact c on c.contact_id = e.contact_id
                                 where e.address_key = :key and c.deleted_at is null
                                 limit 2
                                """)
                        .param("key", email.key())
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A number that several people share names nobody. */
    Optional<ContactId> byPhone(String e164) {
        List<ContactId> found =
                jdbc.sql(
                                """
                                select distinct p.contact_id
                                  from contact_phone p
                                  join contact c on c.contact_id = p.contact_id
                                 where p.e164 = :e164 and c.deleted_at is null
                                 limit 2
                                """)
                        .param("e164", e164)
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    List<ContactName> search(String words, int most) {
        List<String> folded =
                Arrays.stream(Folded.fold(words).split(" ")).filter(w -> !w.isEmpty()).toList();
        if (folded.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        NAMES
                                + """
                                 where c.deleted_at is null
                                   and concat_ws(' ', c.search_text, co.search_text)
                                       like all (:patterns)
                                 order by c.sort_name, c.contact_id
                                 limit :most
                                """)
                .param(
                        "patterns",
                        folded.stream().map(ContactReading::pattern).toArray(String[]::new))
                .param("most", most)
                .query(ContactReading::name)
                .list();
    }

    List<String> tags() {
        return jdbc.sql(
                        """
                        select distinct unnest(tags) as tag from contact
                         where deleted_at is null and tags <> '{}' order by tag limit 500
                        """)
                .query(String.class)
                .list();
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static ContactName name(ResultSet row, int n) throws SQLException {
        UUID company = row.getObject("company_id", UUID.class);
        return new ContactName(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                company == null ? null : new CompanyId(company),
                row.getString("company_name"));
    }

    private Map<UUID, String> labels(String table, String key, Stream<UUID> ids) {
        UUID[] wanted = ids.distinct().toArray(UUID[]::new);
        Map<UUID, String> labels = new HashMap<>();
        if (wanted.length > 0) {
            jdbc.sql("select %2$s, name from %1$s where %2$s = any(:ids)".formatted(table, key))
                    .param("ids", wanted)
                    .query(
                            row -> {
                                labels.put(row.getObject(1, UUID.class), row.getString(2));
                            });
        }
        return labels;
    }
}

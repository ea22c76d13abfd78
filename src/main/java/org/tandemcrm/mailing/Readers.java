package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.MailingRegime;
import org.tandemcrm.mailing.text.MergeField;
import org.tandemcrm.shared.EmailAddress;

/** Reads what letters say about people, and whether one may go to them at this moment. */
@Component
class Readers {

    private final JdbcClient jdbc;
    private final Firm firm;

    Readers(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** Where a letter may go now, or why it may not. */
    record Door(@Nullable EmailAddress mailbox, @Nullable String closed) {}

    Map<ContactId, Reader> of(Collection<ContactId> people) {
        String company = firm.settings().name();
        Map<ContactId, Reader> readers = new HashMap<>();
        jdbc.sql(
                        """
                        select c.contact_id, c.first_name, c.last_name, c.title, c.city, co.name as company
                          from contact c left join company co on co.company_id = c.company_id
                         where c.contact_id = any(:people)
                        """)
                .param("people", people.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            Reader reader = reader(row, company);
                            readers.put(reader.id(), reader);
                        });
        return readers;
    }

    /** What can be said about somebody of whom nothing is known. */
    Map<MergeField, String> nobody() {
        return Map.of(
                MergeField.SALUTATION, "Hello", MergeField.OUR_COMPANY, firm.settings().name());
    }

    /** The mailbox and the answer about mailings as they are in this transaction. */
    Door door(ContactId person) {
        return jdbc.sql(
                        """
                        select %s as email, said.state,
                               exists (select from undeliverable_mailbox u
                                        where u.contact_id = c.contact_id) as returns
                          from contact c
                          left join consent said on said.contact_id = c.contact_id
                               and said.channel = 'EMAIL' and said.purpose = 'MAILING'
                         where c.contact_id = :id and c.deleted_at is null
                        """
                                .formatted(ContactListing.OPEN_MAILBOX))
                .param("id", person.value())
                .query((row, n) -> door(row.getString(1), row.getString(2), row.getBoolean(3)))
                .optional()
                .orElseGet(() -> new Door(null, "No longer known"));
    }

    private Door door(@Nullable String email, @Nullable String said, boolean returns) {
        if ("REFUSED".equals(said)) {
            return new Door(null, "Opted out of mailings");
        }
        if (firm.settings().regime() == MailingRegime.OPT_IN && !"GIVEN".equals(said)) {
            return new Door(null, "Never agreed to mailings by email, as your country asks");
        }
        Optional<EmailAddress> mailbox =
                email == null ? Optional.empty() : EmailAddress.parse(email);
        return mailbox.map(found -> new Door(found, null))
                .orElseGet(
                        () ->
                                new Door(
                                        null,
                                        returns
                                                ? "Mail to their address comes back"
                                                : "No email address"));
    }

    private static Reader reader(ResultSet row, String ourCompany) throws SQLException {
        String first = text(row, "first_name");
        String last = text(row, "last_name");
        String name =
                Stream.of(first, last).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        Map<MergeField, String> known = new EnumMap<>(MergeField.class);
        known.put(MergeField.FIRST_NAME, first);
        known.put(MergeField.LAST_NAME, last);
        known.put(MergeField.NAME, name);
        known.put(MergeField.SALUTATION, first.isEmpty() ? "Hello" : "Hello " + first);
        known.put(MergeField.TITLE, text(row, "title"));
        known.put(MergeField.COMPANY, text(row, "company"));
        known.put(MergeField.CITY, text(row, "city"));
        known.put(MergeField.OUR_COMPANY, ourCompany);
        return new Reader(new ContactId(row.getObject("contact_id", UUID.class)), name, known);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text.strip();
    }
}

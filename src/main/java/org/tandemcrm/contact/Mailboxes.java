package org.tandemcrm.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Ids;

/** Which mailboxes of our contacts take no mail any more. */
@Service
@Transactional
public class Mailboxes {

    private final JdbcClient jdbc;
    private final Timeline timeline;

    Mailboxes(JdbcClient jdbc, Timeline timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Since when a mailbox takes no mail, and what its server said. */
    public record Undeliverable(Instant since, String why) {}

    /** The contacts who have the mailbox, but for those in the trash. */
    @Transactional(readOnly = true)
    public List<ContactId> holders(EmailAddress mailbox) {
        return jdbc.sql(
                        """
                        select distinct e.contact_id from contact_email e
                          join contact c on c.contact_id = e.contact_id
                         where e.address_key = ? and c.deleted_at is null order by e.contact_id
                        """)
                .param(mailbox.key())
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Letters to the mailbox come back: nothing is sent there until somebody says otherwise. */
    public void close(EmailAddress mailbox, Instant since, String why) {
        List<ContactId> news =
                jdbc.sql(
                                """
                        insert into undeliverable_mailbox (contact_id, address_key, since, why)
                        select distinct contact_id, address_key, cast(:since as timestamptz), :why
                          from contact_email where address_key = :key
                        on conflict do nothing
                        returning contact_id
                        """)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("key", mailbox.key())
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        timeline.writeAll(news.stream().map(one -> entry(one, mailbox, since, why)).toList());
    }

    private static TimelineEntry entry(
            ContactId contact, EmailAddress mailbox, Instant since, String why) {
        return new TimelineEntry(
                contact,
                null,
                since,
                TimelineKind.NOTE,
                Ids.next(),
                "Mail to " + mailbox + " comes back",
                why,
                null);
    }

    /** Somebody wrote from the mailbox, so it is alive. */
    public void open(EmailAddress mailbox) {
        jdbc.sql("delete from undeliverable_mailbox where address_key = ?")
                .param(mailbox.key())
                .update();
    }

    /** One of us wants to try the mailbox of this contact again. */
    public void open(ContactId contact, EmailAddress mailbox) {
        jdbc.sql("delete from undeliverable_mailbox where contact_id = ? and address_key = ?")
                .params(contact.value(), mailbox.key())
                .update();
    }

    /** Those of the contact's present addresses that take no mail, as they are written. */
    @Transactional(readOnly = true)
    public Map<String, Undeliverable> closedOf(ContactId contact) {
        Map<String, Undeliverable> closed = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select e.address, u.since, u.why
                          from contact_email e
                          join undeliverable_mailbox u on u.contact_id = e.contact_id
                               and u.address_key = e.address_key
                         where e.contact_id = ? order by e.position
                        """)
                .param(contact.value())
                .query(
                        row -> {
                            closed.put(
                                    row.getString("address"),
                                    new Undeliverable(
                                            row.getObject("since", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("why")));
                        });
        return closed;
    }
}

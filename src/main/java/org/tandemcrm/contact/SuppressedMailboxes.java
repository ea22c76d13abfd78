package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;

/**
 * Notes which mailboxes of our contacts the suppression list holds, for everybody who has them: the
 * list itself knows hashes only, and a count over everybody cannot hash.
 */
@Component
class SuppressedMailboxes {

    private final JdbcClient jdbc;
    private final Suppression suppression;

    SuppressedMailboxes(JdbcClient jdbc, Suppression suppression) {
        this.jdbc = jdbc;
        this.suppression = suppression;
    }

    /** Asks the list once more for the mailboxes of these contacts. */
    void check(Collection<ContactId> people) {
        List<EmailAddress> mailboxes =
                jdbc
                        .sql("select distinct address from contact_email where contact_id = any(?)")
                        .param(people.stream().map(ContactId::value).toArray(UUID[]::new))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(EmailAddress::new)
                        .toList();
        Set<EmailAddress> held = suppression.heldOf(mailboxes);
        List<EmailAddress> free = new ArrayList<>(mailboxes);
        free.removeAll(held);
        jdbc.sql(
                        """
                        insert into suppressed_mailbox (contact_id, address_key)
                        select distinct contact_id, address_key from contact_email
                         where address_key = any(?)
                        on conflict do nothing
                        """)
                .param(keys(held))
                .update();
        jdbc.sql("delete from suppressed_mailbox where address_key = any(?)")
                .param(keys(free))
                .update();
    }

    private static String[] keys(Collection<EmailAddress> mailboxes) {
        return mailboxes.stream().map(EmailAddress::key).toArray(String[]::new);
    }
}

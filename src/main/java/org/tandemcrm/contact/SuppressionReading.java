package org.tandemcrm.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.PhoneNumber;

/** Reads what somebody types as a mailbox or a number of the suppression list. */
@Component
class SuppressionReading {

    private static final Set<Channel> OF_NUMBERS = EnumSet.of(Channel.PHONE, Channel.MESSAGE);

    private final JdbcClient jdbc;
    private final Suppression suppression;
    private final Mailboxes mailboxes;
    private final Actors actors;

    SuppressionReading(
            JdbcClient jdbc, Suppression suppression, Mailboxes mailboxes, Actors actors) {
        this.jdbc = jdbc;
        this.suppression = suppression;
        this.mailboxes = mailboxes;
        this.actors = actors;
    }

    Suppressible read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Optional<EmailAddress> mailbox = EmailAddress.parse(text);
        if (mailbox.isPresent()) {
            return new Suppressible(
                    mailbox.get().toString(),
                    suppression.hash(mailbox.get()),
                    EnumSet.of(Channel.EMAIL),
                    mailboxes.holders(mailbox.get()));
        }
        String number = PhoneNumber.parse(text, actors.region()).e164();
        if (number == null) {
            throw new InvalidInput(
                    "address",
                    text.isEmpty()
                            ? "Type an email address or a phone number."
                            : "This is neither an email address nor a phone number.");
        }
        return new Suppressible(
                number, suppression.hashOfNumber(number), OF_NUMBERS, dialledAt(number));
    }

    private List<ContactId> dialledAt(String number) {
        return jdbc.sql(
                        """
                        select distinct p.contact_id from contact_phone p
                          join contact c on c.contact_id = p.contact_id
                         where p.e164 = ? and c.deleted_at is null order by p.contact_id
                        """)
                .param(number)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }
}

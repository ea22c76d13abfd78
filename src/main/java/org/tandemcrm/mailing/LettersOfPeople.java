package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.contact.TimelinePart;
import org.tandemcrm.mailing.text.MailPattern;
import org.tandemcrm.mailing.text.MailText;

/** The mails that went out to people, on their timelines. */
@Component
class LettersOfPeople implements TimelinePart {

    private final JdbcClient jdbc;
    private final LetterReading reading;
    private final Readers readers;

    LettersOfPeople(JdbcClient jdbc, LetterReading reading, Readers readers) {
        this.readers = readers;
        this.jdbc = jdbc;
        this.reading = reading;
    }

    @Override
    public List<TimelineItem> of(Collection<ContactId> contacts, int most) {
        Map<String, MailPattern> subjects = new HashMap<>();
        Map<ContactId, Reader> today = contacts.isEmpty() ? Map.of() : readers.of(contacts);
        return jdbc.sql(
                        """
                        select l.letter_id, l.campaign_id, l.contact_id, %s as name,
                               coalesce(l.sent_at, l.claimed_at) as at, l.state, l.bounce,
                               coalesce(w.subject, m.subject) as subject, l.facts::text as facts
                          from letter l
                          join mailing m on m.mailing_id = l.mailing_id
                          join contact c on c.contact_id = l.contact_id
                          left join mailing_words w on w.mailing_id = l.mailing_id
                               and w.version = l.wording
                         where l.contact_id = any(:contacts) and l.state in ('SENT', 'UNKNOWN')
                           and coalesce(l.sent_at, l.claimed_at) is not null
                         order by at desc, l.letter_id desc limit :most
                        """
                                .formatted(ContactListing.NAME))
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> item(row, subjects, today))
                .list();
    }

    private TimelineItem item(
            ResultSet row, Map<String, MailPattern> subjects, Map<ContactId, Reader> today)
            throws SQLException {
        MailPattern pattern =
                subjects.computeIfAbsent(
                        row.getString("subject"),
                        subject -> MailPattern.of(new MailText(subject, "", "")));
        ContactId person = new ContactId(row.getObject("contact_id", UUID.class));
        String facts = row.getString("facts");
        String subject =
                pattern.subject(
                        facts != null
                                ? reading.facts(facts).known()
                                : today.containsKey(person) ? today.get(person).known() : Map.of());
        boolean sent = row.getString("state").equals(LetterState.SENT.name());
        String bounce = row.getString("bounce");
        UUID letter = row.getObject("letter_id", UUID.class);
        return new TimelineItem(
                person,
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                TimelineKind.MAIL,
                letter,
                (sent ? "Mail sent: " : "Mail perhaps sent: ") + subject,
                bounce == null ? null : "It came back: " + bounce,
                null,
                "/campaigns/%s/mail/letters/%s"
                        .formatted(row.getObject("campaign_id", UUID.class), letter));
    }
}

package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.mailing.text.MailText;
import tools.jackson.databind.ObjectMapper;

/** Reads letters with the words that they went out with. */
@Component
class LetterReading {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LetterReading(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A letter as it is kept.
     *
     * @param text the words that it went out with; those of today where they are not kept
     * @param facts what it said of its reader; null where that is not kept
     */
    record Kept(
            LetterRow row,
            CampaignId campaign,
            MailText text,
            @Nullable LetterFacts facts,
            boolean isWorded,
            int attempts,
            String messageId,
            Instant madeAt,
            @Nullable Instant sentAt) {}

    Optional<Kept> find(CampaignId campaign, LetterId id) {
        return jdbc.sql(
                        """
                        select l.letter_id, l.campaign_id, l.contact_id, %s as name, l.mailbox, m.step,
                               l.state, coalesce(l.bounce, l.reason) as reason, %s as at, l.bounced_at,
                               coalesce(w.subject, m.subject) as subject,
                               coalesce(w.preview, m.preview) as preview,
                               coalesce(w.body, m.body) as body, w.version is not null as worded,
                               l.facts::text as facts, l.attempts, l.message_id, l.made_at, l.sent_at
                          from letter l
                          join mailing m on m.mailing_id = l.mailing_id
                          join contact c on c.contact_id = l.contact_id
                          left join mailing_words w on w.mailing_id = l.mailing_id
                               and w.version = l.wording
                         where l.campaign_id = ? and l.letter_id = ?
                        """
                                .formatted(ContactListing.NAME, LetterListing.AT))
                .params(campaign.value(), id.value())
                .query(this::kept)
                .optional();
    }

    LetterFacts facts(String kept) {
        return json.readValue(kept, LetterFacts.class);
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        String facts = row.getString("facts");
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Kept(
                LetterListing.row(row, n),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new MailText(
                        row.getString("subject"), row.getString("preview"), row.getString("body")),
                facts == null ? null : facts(facts),
                row.getBoolean("worded"),
                row.getInt("attempts"),
                row.getString("message_id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}

package org.tandemcrm.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;

/** Where letters that went out are found again by what comes back. */
@Service
@Transactional
public class Mailroom {

    private static final int LONGEST_WORD = 1_000;

    private final JdbcClient jdbc;
    private final MemberIntake members;

    Mailroom(JdbcClient jdbc, MemberIntake members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /**
     * The letter of that header Message-ID.
     *
     * @param messageId with or without its angle brackets
     */
    @Transactional(readOnly = true)
    public Optional<SentLetter> letterOf(String messageId) {
        String bare = messageId.strip();
        return jdbc.sql("select * from letter where message_id = ? and state <> 'WAITING'")
                .param(bare.startsWith("<") ? bare : "<" + bare + ">")
                .query((row, n) -> letter(row))
                .optional();
    }

    /**
     * Keeps that the letter came back, and marks whom it was for. A letter of which nobody knew
     * whether it had gone has gone.
     *
     * @param word what the other side said
     * @return whether that is news
     */
    public boolean bounced(LetterId id, String word, Instant at) {
        Optional<SentLetter> news =
                jdbc.sql(
                                """
                                update letter
                                   set bounced_at = :at, bounce = :word,
                                       state = case when state = 'UNKNOWN' then 'SENT' else state end,
                                       sent_at = coalesce(sent_at, claimed_at)
                                 where letter_id = :id and bounced_at is null
                                   and state in ('SENDING', 'SENT', 'UNKNOWN')
                                returning *
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param(
                                "word",
                                word.length() <= LONGEST_WORD
                                        ? word
                                        : word.substring(0, LONGEST_WORD))
                        .param("id", id.value())
                        .query((row, n) -> letter(row))
                        .optional();
        news.ifPresent(this::tell);
        return news.isPresent();
    }

    private void tell(SentLetter letter) {
        CampaignId campaign = letter.campaign();
        ContactId contact = letter.contact();
        if (campaign != null && contact != null) {
            members.bounced(campaign, contact);
        }
    }

    private static SentLetter letter(ResultSet row) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        UUID contact = row.getObject("contact_id", UUID.class);
        String mailbox = row.getString("mailbox");
        return new SentLetter(
                new LetterId(row.getObject("letter_id", UUID.class)),
                campaign == null ? null : new CampaignId(campaign),
                contact == null ? null : new ContactId(contact),
                mailbox == null ? null : EmailAddress.parse(mailbox).orElse(null),
                LetterState.valueOf(row.getString("state")),
                moment(row, "sent_at"),
                moment(row, "bounced_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

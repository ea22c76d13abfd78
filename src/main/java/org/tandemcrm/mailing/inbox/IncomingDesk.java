package org.tandemcrm.mailing.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where what was read is looked at, and what answers no letter is logged by hand. */
@Service
@Transactional
public class IncomingDesk {

    private static final int LONGEST_NOTE = 9_000;
    private static final int MOST_CAMPAIGNS = 50;

    private final JdbcClient jdbc;
    private final ResponseBook responses;
    private final HandLogged byHand;

    IncomingDesk(JdbcClient jdbc, ResponseBook responses, HandLogged byHand) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.byHand = byHand;
    }

    /** The message, or NotFound. */
    @Transactional(readOnly = true)
    public IncomingCard card(IncomingMailId id) {
        return jdbc.sql(
                        "select i.words, i.size, i.read_at, i.response_id, i.proof_words, i.about,"
                                + " l.mailbox, l.sent_at, "
                                + IncomingListing.COLUMNS
                                + " from "
                                + IncomingListing.TABLES
                                + " where i.incoming_mail_id = ?")
                .param(id.value())
                .query(IncomingDesk::card)
                .optional()
                .orElseThrow(() -> new NotFound("This message does not exist."));
    }

    /** The campaigns that a mail of this person may answer, those that reached them first. */
    @Transactional(readOnly = true)
    public Map<CampaignId, String> campaignsOf(ContactId contact) {
        Map<CampaignId, String> names = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select g.campaign_id, g.name from campaign g
                          left join campaign_member m on m.campaign_id = g.campaign_id
                               and m.contact_id = :contact
                         where g.deleted_at is null
                           and (m.contact_id is not null or g.status = 'RUNNING')
                         order by (m.contact_id is null), m.state_at desc, g.name limit :most
                        """)
                .param("contact", contact.value())
                .param("most", MOST_CAMPAIGNS)
                .query(
                        row -> {
                            names.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getString("name"));
                        });
        return names;
    }

    /** Logs a person's mail as a response to that campaign, once. */
    public ResponseId log(IncomingMailId id, CampaignId campaign) {
        jdbc.sql("select 1 from incoming_mail where incoming_mail_id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
        IncomingCard mail = card(id);
        ContactId contact = mail.row().contactId();
        if (contact == null || !mail.row().isUnlogged()) {
            throw new RuleBroken(
                    "not-a-reply", "Only a mail of a person we know is logged, and only once.");
        }
        ResponseId response = responseTo(campaign, contact, mail);
        jdbc.sql(
                        """
                        update incoming_mail
                           set response_id = ?, outcome = 'Logged as a response by one of us.', trouble = null
                         where incoming_mail_id = ?
                        """)
                .params(response.value(), id.value())
                .update();
        return response;
    }

    private ResponseId responseTo(CampaignId campaign, ContactId contact, IncomingCard mail) {
        Optional<ResponseId> known = byHand.of(campaign, contact, mail.row().receivedAt());
        return known.orElseGet(
                () ->
                        responses.record(
                                new NewResponse(
                                        campaign,
                                        contact,
                                        ResponseKind.REPLIED,
                                        Channel.EMAIL,
                                        mail.row().receivedAt(),
                                        Cleaned.text(mail.words(), LONGEST_NOTE))));
    }

    private static IncomingCard card(ResultSet row, int n) throws SQLException {
        UUID response = row.getObject("response_id", UUID.class);
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new IncomingCard(
                IncomingListing.row(row, n),
                row.getString("words"),
                row.getLong("size"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getString("mailbox"),
                sent == null ? null : sent.toInstant(),
                response == null ? null : new ResponseId(response),
                row.getString("proof_words"),
                row.getString("about"));
    }
}

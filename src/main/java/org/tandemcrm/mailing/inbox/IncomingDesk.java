package org.tandemcrm.mailing.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.WaitingMail;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where what was read is looked at, and what answers no letter is logged by hand. */
@Service
@Transactional
public class IncomingDesk implements WaitingMail {

    private static final int MOST_CAMPAIGNS = 50;

    private final JdbcClient jdbc;
    private final MailResponses responses;
    private final IncomingBook book;

    IncomingDesk(JdbcClient jdbc, MailResponses responses, IncomingBook book) {
        this.jdbc = jdbc;
        this.responses = responses;
        this.book = book;
    }

    /** The message, or NotFound. */
    @Transactional(readOnly = true)
    public IncomingCard card(IncomingMailId id) {
        return jdbc.sql(
                        "select i.words, i.size, i.read_at, i.response_id, i.proof_words, i.about,"
                                + " i.codes, i.set_aside_at, u.name as setter, l.mailbox, l.sent_at, "
                                + IncomingListing.COLUMNS
                                + " from "
                                + IncomingListing.TABLES
                                + " left join user_account u on u.user_id = i.set_aside_by"
                                + " where i.incoming_mail_id = ?")
                .param(id.value())
                .query(IncomingDesk::card)
                .optional()
                .orElseThrow(() -> new NotFound("This message does not exist."));
    }

    /** The one that waits longest of the others that wait for one of us. */
    @Transactional(readOnly = true)
    public Optional<IncomingMailId> nextWaiting(IncomingMailId besides) {
        return jdbc.sql(
                        "select i.incoming_mail_id from incoming_mail i where "
                                + IncomingListing.WAITS
                                + " and i.incoming_mail_id <> ?"
                                + " order by i.received_at, i.incoming_mail_id limit 1")
                .param(besides.value())
                .query((row, n) -> new IncomingMailId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** How many messages wait for one of us. */
    @Override
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from incoming_mail i where " + IncomingListing.WAITS)
                .query(Long.class)
                .single();
    }

    /**
     * The campaigns that a mail may answer: the one that is guessed, those that reached the writer,
     * and those that run.
     *
     * @param contact who wrote it, if they are known
     */
    @Transactional(readOnly = true)
    public Map<CampaignId, String> campaignsOf(
            @Nullable ContactId contact, @Nullable CampaignId guess) {
        Map<CampaignId, String> names = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select g.campaign_id, g.name from campaign g
                          left join campaign_member m on m.campaign_id = g.campaign_id
                               and m.contact_id = cast(:contact as uuid)
                         where g.deleted_at is null
                           and (m.contact_id is not null or g.status = 'RUNNING'
                                or g.campaign_id = cast(:guess as uuid))
                         order by g.campaign_id is distinct from cast(:guess as uuid),
                                  (m.contact_id is null), m.state_at desc, g.name limit :most
                        """)
                .param("contact", contact == null ? null : contact.value(), Types.OTHER)
                .param("guess", guess == null ? null : guess.value(), Types.OTHER)
                .param("most", MOST_CAMPAIGNS)
                .query(
                        row -> {
                            names.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getString("name"));
                        });
        return names;
    }

    /** Logs the mail of a person we know as a response to that campaign, once. */
    public ResponseId log(IncomingMailId id, CampaignId campaign) {
        IncomingCard mail = unlogged(id);
        ContactId contact = mail.row().contactId();
        if (contact == null) {
            throw new RuleBroken("unknown-writer", "Say first who wrote this mail.");
        }
        return log(mail, campaign, contact);
    }

    ResponseId log(IncomingCard mail, CampaignId campaign, ContactId contact) {
        MailResponses.Letter letter = letter(mail, campaign);
        ResponseId response =
                responses.known(contact, letter).orElseGet(() -> responses.record(contact, letter));
        book.logged(mail.row().id(), contact, response, "Logged as a response by one of us.");
        return response;
    }

    static MailResponses.Letter letter(IncomingCard mail, CampaignId campaign) {
        String sender = mail.row().sender();
        return new MailResponses.Letter(
                campaign,
                mail.happened(),
                mail.words(),
                sender == null ? mail.row().from() : sender);
    }

    /** A person's mail that nobody logged yet; nobody else does meanwhile. */
    IncomingCard unlogged(IncomingMailId id) {
        book.hold(id);
        IncomingCard mail = card(id);
        if (!mail.row().isUnlogged()) {
            throw new RuleBroken(
                    "not-a-reply", "Only what a person wrote is logged, and only once.");
        }
        return mail;
    }

    /** It is not about us: nothing follows from it, until somebody brings it back. */
    public void setAside(IncomingMailId id) {
        unlogged(id);
        book.setAside(id);
    }

    /** It was about us after all: it waits again. */
    public void bringBack(IncomingMailId id) {
        book.hold(id);
        if (card(id).setAside() == null) {
            throw new RuleBroken("not-set-aside", "This mail is not set aside.");
        }
        book.bringBack(id);
    }

    private static IncomingCard card(ResultSet row, int n) throws SQLException {
        UUID response = row.getObject("response_id", UUID.class);
        return new IncomingCard(
                IncomingListing.row(row, n),
                row.getString("words"),
                row.getLong("size"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getString("mailbox"),
                instant(row, "sent_at"),
                response == null ? null : new ResponseId(response),
                row.getString("proof_words"),
                row.getString("about"),
                codes(row.getString("codes")),
                setAside(instant(row, "set_aside_at"), row.getString("setter")));
    }

    private static List<String> codes(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(" "));
    }

    private static IncomingCard.@Nullable SetAside setAside(
            @Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? null : new IncomingCard.SetAside(at, by);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.shared.Ids;

/** A company that has written to Anna, and whose mailbox is read. */
public abstract class InboxWorld extends LeadWorld {

    protected static final String ANNA = "anna@client.test";

    @Autowired protected InboxDesk inbox;
    @Autowired protected IncomingDesk incoming;
    @Autowired protected MemberList members;
    @Autowired protected Mailboxes mailboxes;

    protected TestMailbox mailbox;
    protected CampaignId campaign;
    protected ContactId anna;

    @BeforeEach
    void writeToAnna() {
        mailbox = new TestMailbox("INBOX");
        byOwner(
                () -> {
                    anna =
                            contacts.add(
                                    ContactDetails.named("Anna", "Berg").withEmails(List.of(ANNA)));
                    campaign = leads.campaign("Spring mailing");
                    members.add(campaign, List.of(anna));
                });
        use(mailbox.account());
    }

    /** The background reading keeps away: the tests read themselves. */
    protected void use(Account account) {
        byOwner(() -> inbox.keep(inbox.card().map(InboxCard::version).orElse(0), account));
        jdbc.sql("update inbox set next_at = '2100-01-01'").update();
    }

    /** A letter of the campaign went out to the contact at that time. */
    protected String letter(CampaignId to, ContactId contact, String address, Instant sentAt) {
        var mailing = Ids.next();
        jdbc.sql(
                        """
                        insert into mailing (mailing_id, version, campaign_id, step, subject, preview, body,
                                             changed_at, state)
                        values (?, 1, ?, (select count(*) from mailing), 'Offer', '', 'Words', ?, 'DONE')
                        """)
                .params(mailing, to.value(), sentAt.atOffset(ZoneOffset.UTC))
                .update();
        LetterId id = new LetterId(Ids.next());
        String messageId = id.value() + "@crm.example.com";
        jdbc.sql(
                        """
                        insert into letter (letter_id, mailing_id, campaign_id, contact_id, mailbox,
                               mailbox_key, message_id, state, attempts, due_at, made_at, claimed_at, sent_at)
                        values (:id, :mailing, :campaign, :contact, :box, :box, :message, 'SENT', 1, :at,
                                :at, :at, :at)
                        """)
                .param("id", id.value())
                .param("mailing", mailing)
                .param("campaign", to.value())
                .param("contact", contact.value())
                .param("box", address)
                .param("message", "<" + messageId + ">")
                .param("at", sentAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update campaign_member set state = 'SENT', state_at = ? where contact_id = ?")
                .params(sentAt.atOffset(ZoneOffset.UTC), contact.value())
                .update();
        return messageId;
    }

    protected String letterToAnna() {
        return letter(campaign, anna, ANNA, ago(Duration.ofDays(1)));
    }

    /** Puts a message about that letter into the mailbox, an hour ago. */
    protected void comes(String message, String letter) {
        mailbox.put(message.replace(Mails.LETTER, letter), ago(Duration.ofHours(1)));
    }

    protected void read() {
        assertThat(inbox.readNow().orElseThrow().trouble()).isNull();
    }

    protected List<String> verdicts() {
        return jdbc.sql("select verdict from incoming_mail order by uid, read_at")
                .query(String.class)
                .list();
    }

    protected String outcome() {
        return jdbc.sql("select coalesce(trouble, outcome) from incoming_mail")
                .query(String.class)
                .single();
    }

    protected String memberState() {
        return jdbc.sql("select state from campaign_member where contact_id = ?")
                .param(anna.value())
                .query(String.class)
                .single();
    }
}

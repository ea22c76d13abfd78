package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;

/**
 * Where one of us says who wrote a mail whose writer we do not know. Nothing is made of it without
 * them, for anybody can write a mail.
 */
@Service
@Transactional
public class StrangerDesk {

    private final IncomingDesk desk;
    private final IncomingBook book;
    private final Acquaintances people;
    private final MailResponses responses;
    private final ContactDesk contacts;

    StrangerDesk(
            IncomingDesk desk,
            IncomingBook book,
            Acquaintances people,
            MailResponses responses,
            ContactDesk contacts) {
        this.desk = desk;
        this.book = book;
        this.people = people;
        this.responses = responses;
        this.contacts = contacts;
    }

    /**
     * Who may have written it, and which campaigns it may answer.
     *
     * @param words whom the reader looks for instead of the name in the mail
     */
    @Transactional(readOnly = true)
    public Introduction introduction(IncomingMailId id, @Nullable String words) {
        IncomingCard mail = desk.card(id);
        List<CodeMeaning> meanings = people.meanings(mail);
        CampaignId guess =
                Optional.ofNullable(mail.row().campaignId())
                        .or(() -> meanings.stream().map(CodeMeaning::campaign).findFirst())
                        .orElse(null);
        return new Introduction(
                people.of(mail, meanings, words),
                WriterName.of(mail.row().senderName()),
                desk.campaignsOf(mail.row().contactId(), guess),
                guess);
    }

    /** Enters whoever wrote it, unless their mailbox or number is known, with their response. */
    public ResponseId enter(IncomingMailId id, CampaignId campaign, Stranger writer) {
        IncomingCard mail = desk.unlogged(id);
        ResponseId response = responses.record(writer, IncomingDesk.letter(mail, campaign));
        book.logged(
                id,
                responses.writer(response),
                response,
                "One of us said who wrote it, and logged it as a response.");
        return response;
    }

    /**
     * Logs it as the response of somebody we know.
     *
     * @param addAddress whether the mailbox that it came from is entered with them
     */
    public ResponseId recognise(
            IncomingMailId id, CampaignId campaign, ContactId writer, boolean addAddress) {
        IncomingCard mail = desk.unlogged(id);
        if (addAddress) {
            Optional.ofNullable(mail.row().sender())
                    .flatMap(EmailAddress::parse)
                    .ifPresent(mailbox -> contacts.addMailbox(writer, mailbox));
        }
        return desk.log(mail, campaign, writer);
    }
}

package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.campaign.StrangersResponse;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;

/** Logs mails as responses: what somebody wrote stays theirs, whoever of us was there. */
@Component
class MailResponses {

    private static final int LONGEST_NOTE = 9_000;

    private final ResponseBook responses;
    private final HandLogged byHand;
    private final Timeline timeline;

    MailResponses(ResponseBook responses, HandLogged byHand, Timeline timeline) {
        this.responses = responses;
        this.byHand = byHand;
        this.timeline = timeline;
    }

    /**
     * A mail as a response.
     *
     * @param from the mailbox or the name that it came from
     */
    record Letter(CampaignId campaign, Instant at, String words, String from) {

        Letter {
            words = Cleaned.text(words, LONGEST_NOTE);
        }
    }

    /** What one of us had written down already, if they had. */
    Optional<ResponseId> known(ContactId contact, Letter mail) {
        return byHand.of(mail.campaign(), contact, mail.at());
    }

    ResponseId record(ContactId contact, Letter mail) {
        return signed(
                responses.record(
                        new NewResponse(
                                mail.campaign(),
                                contact,
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                mail.at(),
                                mail.words())),
                mail);
    }

    /** Of somebody new, or of whoever has that mailbox. */
    ResponseId record(Stranger stranger, Letter mail) {
        return signed(
                responses.record(
                        stranger,
                        new StrangersResponse(
                                mail.campaign(),
                                ResponseKind.REPLIED,
                                Channel.EMAIL,
                                mail.at(),
                                mail.words())),
                mail);
    }

    ContactId writer(ResponseId response) {
        return responses.card(response).contactId();
    }

    private ResponseId signed(ResponseId response, Letter mail) {
        timeline.say(
                response.value(),
                "their mail from %s, read from the mailbox".formatted(mail.from()));
        return response;
    }
}

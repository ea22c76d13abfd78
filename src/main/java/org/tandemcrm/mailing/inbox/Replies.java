package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.SentLetter;
import org.tandemcrm.shared.EmailAddress;

/**
 * What a person's answer to a letter of ours brings about: a response, by which their lead warms
 * and sales is told.
 */
@Component
class Replies {

    private final MailResponses responses;
    private final Ground ground;

    Replies(MailResponses responses, Ground ground) {
        this.responses = responses;
        this.ground = ground;
    }

    /**
     * Takes the answer.
     *
     * @param holders whoever has the mailbox that it came from
     */
    Outcome take(Opened opened, Optional<SentLetter> letter, List<ContactId> holders, Instant at) {
        CampaignId campaign = letter.map(SentLetter::campaign).orElse(null);
        ContactId contact = writer(letter.map(SentLetter::contact).orElse(null), holders);
        if (contact == null) {
            return Outcome.of(
                    holders.isEmpty()
                            ? "From nobody we know. Nothing was done."
                            : "Several people have this address. Nothing was done.",
                    null);
        }
        if (campaign == null) {
            return Outcome.of(
                    "It answers no letter of a campaign. Log it, if it answers one all the same.",
                    contact);
        }
        Optional<String> obstacle = ground.obstacle(campaign, contact);
        return obstacle.isPresent()
                ? Outcome.failed(obstacle.get() + " The answer was not logged.", contact)
                : log(
                        contact,
                        new MailResponses.Letter(
                                campaign, at, note(opened, letter), opened.sender().text()));
    }

    private Outcome log(ContactId contact, MailResponses.Letter mail) {
        Optional<ResponseId> known = responses.known(contact, mail);
        return Outcome.response(
                known.isPresent() ? "One of us had logged it already." : "Logged as a response.",
                contact,
                known.orElseGet(() -> responses.record(contact, mail)));
    }

    /** Their own words, and whether they wrote from elsewhere. */
    private static String note(Opened opened, Optional<SentLetter> letter) {
        String words = ReplyText.of(opened.text());
        EmailAddress to = letter.map(SentLetter::mailbox).orElse(null);
        EmailAddress from = opened.sender().address();
        if (to == null || from == null || to.key().equals(from.key())) {
            return words;
        }
        return "Written from %s; our letter went to %s.\n\n%s".formatted(from, to, words).strip();
    }

    /** A letter may be handed on: whoever is known by their own mailbox answers for themselves. */
    private static @Nullable ContactId writer(@Nullable ContactId reader, List<ContactId> holders) {
        ContactId holder = only(holders);
        return reader == null || holder != null && !holders.contains(reader) ? holder : reader;
    }

    private static @Nullable ContactId only(List<ContactId> holders) {
        return holders.size() == 1 ? holders.get(0) : null;
    }
}

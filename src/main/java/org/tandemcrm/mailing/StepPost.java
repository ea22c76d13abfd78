package org.tandemcrm.mailing;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.StandingMail;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;

/** Takes in the letters of standing campaigns; the round carries them out. */
@Service
@Transactional
class StepPost implements StandingMail {

    private final MailServerBook servers;
    private final MailingBook mailings;
    private final LetterBook letters;
    private final Writing writing;

    StepPost(MailServerBook servers, MailingBook mailings, LetterBook letters, Writing writing) {
        this.servers = servers;
        this.mailings = mailings;
        this.letters = letters;
        this.writing = writing;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isReady() {
        return servers.exists();
    }

    /** A mailing without the company's postal address would be against the law. */
    @Override
    @Transactional(readOnly = true)
    public boolean isWritten(CampaignId campaign, int step) {
        return mailings.find(campaign, step).isPresent() && !writing.address().isEmpty();
    }

    @Override
    public void send(CampaignId campaign, int step, String what, List<ContactId> people) {
        EmailAddress sender = servers.find().orElseThrow(MailDesk::none).sender();
        MailingCard mailing = mailings.find(campaign, step).orElseThrow();
        letters.insert(mailing, sender, people.stream().map(ContactId::value).toList());
    }
}

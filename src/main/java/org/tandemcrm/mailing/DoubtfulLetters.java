package org.tandemcrm.mailing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/**
 * Letters of which nobody knows whether they went out. They are only sent again when somebody says
 * so, and the journal keeps who did.
 */
@Service
@Transactional
public class DoubtfulLetters {

    private final LetterFates letters;
    private final MailingCourse mailings;
    private final CampaignDesk campaigns;
    private final Sender sender;

    DoubtfulLetters(
            LetterFates letters, MailingCourse mailings, CampaignDesk campaigns, Sender sender) {
        this.letters = letters;
        this.mailings = mailings;
        this.campaigns = campaigns;
        this.sender = sender;
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(CampaignId campaign) {
        return letters.doubtful(campaign).size();
    }

    /** Sends one of them again: its reader may get it twice. */
    public void resend(CampaignId campaign, LetterId letter) {
        if (!letters.doubtful(campaign).contains(letter.value())) {
            throw new NotFound("There is no such letter in doubt.");
        }
        again(campaign, List.of(letter.value()));
    }

    /** Sends all of the campaign's again; gives how many they are. */
    public int resendAll(CampaignId campaign) {
        List<UUID> doubtful = letters.doubtful(campaign);
        again(campaign, doubtful);
        return doubtful.size();
    }

    private void again(CampaignId campaign, Collection<UUID> ids) {
        if (campaigns.living(campaign).status() != CampaignStatus.RUNNING) {
            throw new RuleBroken(
                    "campaign-status", "This campaign does not run: no mail goes out.");
        }
        sender.note(ids);
        letters.waitAgain(ids, "Sent again by " + sender.name()).stream()
                .distinct()
                .forEach(mailings::reopen);
    }
}

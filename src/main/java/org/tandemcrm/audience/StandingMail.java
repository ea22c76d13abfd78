package org.tandemcrm.audience;

import java.util.List;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/** Sends the mails of standing campaigns; implemented by whatever speaks with the mail server. */
public interface StandingMail {

    /** Whether there is a mail server; until then people wait at their step. */
    boolean isReady();

    /** Whether somebody has written the mail of that step; until then people wait at it. */
    default boolean isWritten(CampaignId campaign, int step) {
        return true;
    }

    /**
     * Takes one mail for each of them, in the transaction of the caller, and sends it soon.
     *
     * @param what the subject, as it stands in the step
     */
    void send(CampaignId campaign, int step, String what, List<ContactId> people);
}

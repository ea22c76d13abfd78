package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * What may be made of the mail of somebody we do not know, to be chosen from.
 *
 * @param people whom we know who may have written it, the surest first
 * @param name as the mail gives it
 * @param campaigns that it may answer, the guessed one first
 * @param guess the campaign that a letter or a code in the mail speaks for
 */
public record Introduction(
        List<Acquaintance> people,
        WriterName name,
        Map<CampaignId, String> campaigns,
        @Nullable CampaignId guess) {

    /** The only one whose mailbox it is. */
    public @Nullable Acquaintance onlyHolder() {
        List<Acquaintance> holders = people.stream().filter(Acquaintance::hasAddress).toList();
        return holders.size() == 1 ? holders.get(0) : null;
    }

    /** The campaign to propose: the guessed one, or the only one there is. */
    public @Nullable CampaignId proposal() {
        return guess != null || campaigns.size() != 1
                ? guess
                : campaigns.keySet().iterator().next();
    }
}

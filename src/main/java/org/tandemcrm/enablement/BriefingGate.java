package org.tandemcrm.enablement;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchGate;

/** Lets a campaign launch when sales has a briefing and has read it (R7). */
@Component
@Order(10)
class BriefingGate implements LaunchGate {

    private final BriefingRows rows;
    private final Readers readers;

    BriefingGate(BriefingRows rows, Readers readers) {
        this.rows = rows;
        this.readers = readers;
    }

    @Override
    public List<String> missing(CampaignId campaign) {
        List<String> parts =
                rows.latest(campaign).map(BriefingCard::text).orElse(BriefingText.NONE).missing();
        return parts.isEmpty() ? unread(readers.of(campaign)) : parts;
    }

    private static List<String> unread(Readership readership) {
        if (readership.isEnough()) {
            return List.of();
        }
        int all = readership.readers().size();
        return List.of(
                all == 1
                        ? "The salesperson has not confirmed yet that they read the briefing."
                        : "%d of %d salespeople have confirmed that they read the briefing; %s needed."
                                .formatted(
                                        readership.confirmed(),
                                        all,
                                        readership.needed() == 1
                                                ? "1 is"
                                                : readership.needed() + " are"));
    }
}

package org.tandemcrm.enablement.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPanel;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.enablement.Readers;
import org.tandemcrm.enablement.Readership;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.web.Panel;

/** Shows on a campaign's page whether sales knows what to say. */
@Component
@Order(10)
class BriefingPanel implements CampaignPanel {

    private final Briefings briefings;
    private final Readers readers;
    private final CurrentUser me;

    BriefingPanel(Briefings briefings, Readers readers, CurrentUser me) {
        this.briefings = briefings;
        this.readers = readers;
        this.me = me;
    }

    @Override
    public Optional<Panel> of(CampaignId campaign) {
        Readership readership = readers.of(campaign);
        Map<String, Object> data = new HashMap<>();
        data.put("href", "/campaigns/" + campaign + "/briefing");
        data.put("readership", readership);
        BriefingText text =
                briefings
                        .of(campaign)
                        .map(
                                card -> {
                                    data.put("briefing", card);
                                    return card.text();
                                })
                        .orElse(BriefingText.NONE);
        data.put("complete", text.isComplete());
        data.put("asked", text.isComplete() && readership.awaits(me.get().id()));
        return Optional.of(new Panel("Briefing", "enablement/panel", data));
    }
}

package org.tandemcrm.lead.speed.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPanel;
import org.tandemcrm.lead.speed.SpeedBook;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Panel;

/** On a campaign's page: how soon those who answered it heard from us. */
@Component
@Order(30)
class CampaignSpeedPanel implements CampaignPanel {

    private final SpeedBook book;
    private final CurrentUser me;

    CampaignSpeedPanel(SpeedBook book, CurrentUser me) {
        this.book = book;
        this.me = me;
    }

    @Override
    public Optional<Panel> of(CampaignId campaign) {
        Viewer reader = me.get();
        return reader.may(Right.SEE_ATTRIBUTION)
                ? book.ofCampaign(campaign, reader)
                        .map(
                                speed ->
                                        new Panel(
                                                "Speed to lead",
                                                "lead/speed/campaign-panel",
                                                Map.of("speed", speed)))
                : Optional.empty();
    }
}

package org.tandemcrm.attribution.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPanel;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Panel;

/** On a campaign's page: the sales that it has a part in, and its credit by the company's model. */
@Component
@Order(20)
class CampaignSalesPanel implements CampaignPanel {

    private final AttributionBook book;
    private final CurrentUser me;

    CampaignSalesPanel(AttributionBook book, CurrentUser me) {
        this.book = book;
        this.me = me;
    }

    @Override
    public Optional<Panel> of(CampaignId campaign) {
        Viewer reader = me.get();
        if (!reader.may(Right.SEE_ATTRIBUTION)) {
            return Optional.empty();
        }
        return Optional.of(
                new Panel(
                        "Sales",
                        "attribution/campaign-panel",
                        Map.of("sales", book.ofCampaign(campaign, book.usualModel(), reader))));
    }
}

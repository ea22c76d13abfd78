package org.tandemcrm.capture.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.web.Site;

/** What stands around the pages of one campaign's links and forms. */
@Component
class CaptureFrame {

    private final CampaignDesk desk;
    private final ObjectProvider<CampaignTab> tabs;

    CaptureFrame(CampaignDesk desk, ObjectProvider<CampaignTab> tabs) {
        this.desk = desk;
        this.tabs = tabs;
    }

    CampaignCard around(CampaignId id, Model model) {
        CampaignCard card = desk.card(id);
        model.addAttribute("card", card);
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
        model.addAttribute("site", site());
        return card;
    }

    /** The address of this Tandem, as the reader's browser knows it. */
    static String site() {
        return Site.address();
    }
}

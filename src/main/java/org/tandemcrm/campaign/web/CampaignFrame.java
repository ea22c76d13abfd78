package org.tandemcrm.campaign.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignTab;

/** What stands around every page of one campaign: its card and the tabs. */
@Component
class CampaignFrame {

    private final CampaignDesk desk;
    private final ObjectProvider<CampaignTab> tabs;

    CampaignFrame(CampaignDesk desk, ObjectProvider<CampaignTab> tabs) {
        this.desk = desk;
        this.tabs = tabs;
    }

    CampaignCard card(CampaignId id) {
        return desk.card(id);
    }

    CampaignCard around(CampaignId id, Model model) {
        CampaignCard card = desk.card(id);
        model.addAttribute("card", card);
        CampaignId parent = card.plan().parentId();
        if (parent != null) {
            model.addAttribute("parent", desk.names(List.of(parent)).get(parent));
        }
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
        return card;
    }
}

package org.tandemcrm.campaign.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The page of one campaign. */
@Controller
class CampaignController {

    private final CampaignFrame frame;
    private final CampaignLife life;
    private final CampaignSheet sheet;

    CampaignController(CampaignFrame frame, CampaignLife life, CampaignSheet sheet) {
        this.frame = frame;
        this.life = life;
        this.sheet = sheet;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}")
    String show(@PathVariable CampaignId id, Model model) {
        CampaignCard card = frame.around(id, model);
        life.show(card, model);
        sheet.fill(card, model);
        return "campaign/show";
    }
}

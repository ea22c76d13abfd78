package org.tandemcrm.dashboard.start.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.dashboard.start.CampaignStart;
import org.tandemcrm.dashboard.start.StartDesk;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Viewer;

/** Where salespeople and marketers begin; whoever is both sees both, an owner whatever there is. */
@Controller
class StartPageController {

    private final StartDesk sales;
    private final CampaignStart campaigns;

    StartPageController(StartDesk sales, CampaignStart campaigns) {
        this.sales = sales;
        this.campaigns = campaigns;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/start")
    String show(Viewer me, Model model) {
        boolean owner = me.roles().contains(Role.OWNER);
        if (owner || me.roles().contains(Role.SALESPERSON)) {
            model.addAttribute("sales", sales.sales(me));
        }
        if (owner || me.roles().contains(Role.MARKETER)) {
            model.addAttribute("marketing", campaigns.of(me));
        }
        return "dashboard/start";
    }
}

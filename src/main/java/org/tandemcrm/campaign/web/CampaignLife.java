package org.tandemcrm.campaign.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.LaunchCard;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.user.Users;

/** Shows how far a campaign is, and how it was launched. */
@Component
class CampaignLife {

    private final LaunchPad launchPad;
    private final Users users;

    CampaignLife(LaunchPad launchPad, Users users) {
        this.launchPad = launchPad;
        this.users = users;
    }

    void show(CampaignCard card, Model model) {
        model.addAttribute("line", launchPad.lifeLine(card));
        launchPad.launchOf(card.id()).ifPresent(launch -> show(launch, model));
    }

    private void show(LaunchCard launch, Model model) {
        model.addAttribute("launch", launch);
        model.addAttribute("launchedBy", users.nameOf(launch.by()));
    }
}

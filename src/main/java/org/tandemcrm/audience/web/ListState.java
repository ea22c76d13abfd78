package org.tandemcrm.audience.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.Fixing;
import org.tandemcrm.audience.ListFixing;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintPosting;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignStatus;

/** Shows how far the list of a campaign is, and what may be done with it. */
@Component
class ListState {

    private final ListFixing lists;
    private final PrintRun prints;
    private final PrintPosting posting;

    ListState(ListFixing lists, PrintRun prints, PrintPosting posting) {
        this.lists = lists;
        this.prints = prints;
        this.posting = posting;
    }

    void show(CampaignCard card, Model model) {
        Optional<Fixing> fixing = lists.of(card.id());
        boolean over =
                card.status() == CampaignStatus.ENDED || card.status() == CampaignStatus.CANCELLED;
        model.addAttribute("fixing", fixing.orElse(null));
        model.addAttribute("standing", lists.isStanding(card.id()));
        model.addAttribute("open", fixing.isEmpty() && !over && card.deletedAt() == null);
        model.addAttribute("late", fixing.isEmpty() && card.status() == CampaignStatus.RUNNING);
        if (card.members() > 0) {
            model.addAttribute("reach", prints.reach(card.id()));
            model.addAttribute("copies", PrintPer.values());
            model.addAttribute("links", prints.hasLinks());
            model.addAttribute("files", posting.unposted(card.id(), null));
        }
    }
}

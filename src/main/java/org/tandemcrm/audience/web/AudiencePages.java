package org.tandemcrm.audience.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.tandemcrm.audience.AudienceCard;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.RuleField;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.SaleTime;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.shared.InvalidInput;

/** Gathers what the pages of an audience show. */
@Component
class AudiencePages {

    private final AudienceDesk desk;
    private final CampaignDesk campaigns;
    private final AudienceChoices choices;
    private final ListState lists;
    private final ObjectProvider<CampaignTab> tabs;

    AudiencePages(
            AudienceDesk desk,
            CampaignDesk campaigns,
            AudienceChoices choices,
            ListState lists,
            ObjectProvider<CampaignTab> tabs) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.choices = choices;
        this.lists = lists;
        this.tabs = tabs;
    }

    /** The page with the rows as they were typed, or else as they are kept. */
    void show(CampaignId id, MultiValueMap<String, String> typed, Model model) {
        AudienceCard kept = desk.of(id);
        boolean edited = RuleSheet.isIn(typed);
        RuleSheet sheet = edited ? RuleSheet.of(typed) : RuleSheet.of(kept.rules());
        model.addAttribute("version", edited ? typed.getFirst("version") : kept.version());
        show(id, sheet, model);
        sheet.rows().forEach(RuleNode::forgiveEmptiness);
    }

    void show(CampaignId id, RuleSheet sheet, Model model) {
        lists.show(around(id, model), model);
        count(id, sheet, model);
        model.addAttribute("rows", sheet.rows());
        model.addAttribute("fields", RuleField.values());
        model.addAttribute("matches", RuleGroup.Match.values());
        model.addAttribute("deepest", RuleGroup.DEEPEST);
        model.addAttribute("times", SaleTime.OPS);
        model.addAttribute("words", words(id));
        choices.offer(model);
    }

    /** How many there are, if the rows make sense; else the page says which row does not. */
    void count(CampaignId id, RuleSheet sheet, Model model) {
        AudienceCard kept = desk.of(id);
        model.addAttribute("kept", kept);
        try {
            RuleGroup rules = sheet.rules();
            model.addAttribute("turnout", desk.turnout(id, rules));
            model.addAttribute("everybody", rules.rules().isEmpty());
            model.addAttribute("saved", kept.isKept() && kept.rules().equals(rules));
        } catch (InvalidInput unfinished) {
            model.addAttribute("saved", false);
        }
    }

    CampaignCard around(CampaignId id, Model model) {
        CampaignCard card = campaigns.card(id);
        model.addAttribute("card", card);
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
        return card;
    }

    List<String> words(CampaignId id) {
        return choices.words(desk.of(id).rules());
    }
}

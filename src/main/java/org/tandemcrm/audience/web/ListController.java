package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.ListFixing;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Site;

/** Makes a list of an audience, and a file for the printer of a list. */
@Controller
class ListController {

    private final ListFixing lists;
    private final PrintRun prints;

    ListController(ListFixing lists, PrintRun prints) {
        this.lists = lists;
        this.prints = prints;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/audience/fixing")
    String fix(@PathVariable CampaignId id, RedirectAttributes flash) {
        try {
            return "redirect:/jobs/" + lists.fix(id);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/campaigns/" + id + "/audience";
        }
    }

    /** A post, for it may make links that lead from the print to us. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/print-run")
    @Nullable String print(
            @PathVariable CampaignId id,
            @RequestParam PrintPer per,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String what,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        try {
            PrintWish wish = PrintWish.all(per, Site.address(), target);
            ("codes".equals(what) ? prints.codes(id, wish) : prints.file(id, wish)).send(response);
            return null;
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
            return "redirect:/campaigns/" + id + "/audience";
        }
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/print-run/posting")
    String posted(@PathVariable CampaignId id, RedirectAttributes flash) {
        try {
            int people = prints.posted(id);
            Notice.success(
                    flash,
                    people == 1
                            ? "One person is marked as sent."
                            : "%,d people are marked as sent.".formatted(people));
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:/campaigns/" + id + "/audience";
    }
}

package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.ListFixing;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintPosting;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Site;

/** Makes a list of an audience, and a file for the printer of a list. */
@Controller
class ListController {

    private final ListFixing lists;
    private final PrintAnswer answer;
    private final PrintPosting posting;

    ListController(ListFixing lists, PrintAnswer answer, PrintPosting posting) {
        this.lists = lists;
        this.answer = answer;
        this.posting = posting;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/audience/fixing")
    String fix(@PathVariable CampaignId id, RedirectAttributes flash) {
        try {
            return "redirect:/jobs/" + lists.fix(id);
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:" + page(id);
        }
    }

    /**
     * A post, for it keeps who is in the file and may make links that lead from the print to us.
     */
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
        PrintWish wish = PrintWish.all(per, Site.address(), target);
        return answer.send(id, wish, what, page(id), response, flash);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/print-run/posting")
    String posted(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable UUID file,
            RedirectAttributes flash) {
        return answer.posted(() -> posting.posted(id, file), page(id), flash);
    }

    private static String page(CampaignId id) {
        return "/campaigns/" + id + "/audience";
    }
}

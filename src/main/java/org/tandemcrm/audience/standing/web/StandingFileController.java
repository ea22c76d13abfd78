package org.tandemcrm.audience.standing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Site;

/** The addresses that wait for the printer, with a link of their own for each where wanted. */
@Controller
class StandingFileController {

    private final StandingDesk desk;
    private final PrintRun prints;

    StandingFileController(StandingDesk desk, PrintRun prints) {
        this.desk = desk;
        this.prints = prints;
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/standing/steps/{step}/print.csv")
    void addresses(
            @PathVariable CampaignId id, @PathVariable int step, HttpServletResponse response)
            throws IOException {
        prints.file(id, wish(id, step, null)).send(response);
    }

    /** A post, for it may make links that lead from the print to us. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/standing/steps/{step}/print")
    @Nullable String print(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String what,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        try {
            PrintWish wish = wish(id, step, target);
            ("codes".equals(what) ? prints.codes(id, wish) : prints.file(id, wish)).send(response);
            return null;
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
            return "redirect:/campaigns/" + id + "/standing";
        }
    }

    private PrintWish wish(CampaignId id, int step, @Nullable String target) {
        return new PrintWish(PrintPer.PERSON, Site.address(), target, desk.atPrinter(id, step));
    }
}

package org.tandemcrm.audience.standing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.audience.standing.StandingPrint;
import org.tandemcrm.audience.web.PrintAnswer;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Site;

/** The addresses that wait for the printer, with a link of their own for each where wanted. */
@Controller
@RequestMapping("/campaigns/{id}/standing/steps/{step}")
class StandingFileController {

    private final StandingPrint print;
    private final PrintRun prints;
    private final PrintAnswer answer;

    StandingFileController(StandingPrint print, PrintRun prints, PrintAnswer answer) {
        this.print = print;
        this.prints = prints;
        this.answer = answer;
    }

    @Needs(Right.EXPORT)
    @GetMapping("/print.csv")
    void addresses(
            @PathVariable CampaignId id, @PathVariable int step, HttpServletResponse response)
            throws IOException {
        prints.look(id, wish(id, step, null)).send(response);
    }

    /**
     * A post, for it keeps who is in the file and may make links that lead from the print to us.
     */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/print")
    @Nullable String print(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String what,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        return answer.send(id, wish(id, step, target), what, page(id), response, flash);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/posting")
    String posted(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable UUID file,
            RedirectAttributes flash) {
        return answer.posted(() -> print.posted(id, step, file), page(id), flash);
    }

    private PrintWish wish(CampaignId id, int step, @Nullable String target) {
        return PrintWish.step(Site.address(), target, step, print.waiting(id, step));
    }

    private static String page(CampaignId id) {
        return "/campaigns/" + id + "/standing";
    }
}

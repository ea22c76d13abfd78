package org.tandemcrm.audience.standing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.audience.standing.StandingPrint;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Site;

/** What a step of a standing campaign prints, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/standing/steps/{step}")
class StandingPrintApi {

    private final StandingPrint print;
    private final PrintRun prints;

    StandingPrintApi(StandingPrint print, PrintRun prints) {
        this.print = print;
        this.prints = prints;
    }

    /**
     * What a program sends.
     *
     * @param target where the link of each row leads; none without it
     */
    record Body(@Nullable String target) {}

    /** How many letters are posted. */
    record Posted(int people) {}

    /** The addresses that wait now, for a look: nobody of them is taken as printed. */
    @Needs(Right.EXPORT)
    @GetMapping("/print.csv")
    void look(@PathVariable CampaignId id, @PathVariable int step, HttpServletResponse response)
            throws IOException {
        prints.look(id, wish(id, step, null)).send(response);
    }

    /** A post, for who is in this file is marked when it is posted. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/print-run")
    void print(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestBody Body body,
            HttpServletResponse response)
            throws IOException {
        prints.file(id, wish(id, step, body.target())).send(response);
    }

    /** A ZIP with the code of each letter that waits, as its print run names it. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/codes")
    void codes(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestBody Body body,
            HttpServletResponse response)
            throws IOException {
        prints.codes(id, wish(id, step, body.target())).send(response);
    }

    /** The latest file of the step is posted. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/posting")
    Posted posted(@PathVariable CampaignId id, @PathVariable int step) {
        return new Posted(print.posted(id, step, null));
    }

    private PrintWish wish(CampaignId id, int step, @Nullable String target) {
        return PrintWish.step(Site.address(), target, step, print.waiting(id, step));
    }
}

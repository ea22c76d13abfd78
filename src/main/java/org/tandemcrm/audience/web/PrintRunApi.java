package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintPosting;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Site;

/** The files for a printer of a campaign's list, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/print-run")
class PrintRunApi {

    private final PrintRun prints;
    private final PrintPosting posting;

    PrintRunApi(PrintRun prints, PrintPosting posting) {
        this.prints = prints;
        this.posting = posting;
    }

    /**
     * What a program sends.
     *
     * @param per for whom there is one row; each person where it is absent
     * @param target where the codes lead, for a code of each row's own
     */
    record Body(@Nullable PrintPer per, @Nullable String target) {

        PrintWish wish() {
            return PrintWish.all(per == null ? PrintPer.PERSON : per, Site.address(), target);
        }
    }

    /** How many people are marked as sent. */
    record Posted(int people) {}

    /** A post, for it may make links that lead from the print to us. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    void addresses(
            @PathVariable CampaignId id, @RequestBody Body body, HttpServletResponse response)
            throws IOException {
        prints.file(id, body.wish()).send(response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/codes")
    void codes(@PathVariable CampaignId id, @RequestBody Body body, HttpServletResponse response)
            throws IOException {
        prints.codes(id, body.wish()).send(response);
    }

    /** The latest file is posted: exactly those in it are marked as sent. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/posting")
    Posted posted(@PathVariable CampaignId id) {
        return new Posted(posting.posted(id, null));
    }
}

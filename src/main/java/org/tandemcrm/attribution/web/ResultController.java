package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.attribution.CampaignLeadListing;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** What came of campaigns, side by side and one by one, with the lists behind the numbers. */
@Controller
class ResultController {

    private final ResultPages pages;
    private final ResultDownload download;
    private final CsvDownload csv;

    ResultController(ResultPages pages, ResultDownload download, CsvDownload csv) {
        this.pages = pages;
        this.download = download;
        this.csv = csv;
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/results")
    String sideBySide(
            ListQuery query,
            @RequestParam(name = "model", required = false) @Nullable String credits,
            Viewer me,
            Model model) {
        pages.sideBySide(query, credits, me, model);
        return "attribution/results";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/results.csv")
    void file(
            ListQuery query,
            @RequestParam(name = "model", required = false) @Nullable String credits,
            Viewer me,
            HttpServletResponse response)
            throws IOException {
        download.of(query.without("model"), credits, me).send(response);
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/{id}/results")
    String one(
            @PathVariable CampaignId id,
            @RequestParam(name = "model", required = false) @Nullable String credits,
            Viewer me,
            Model model) {
        pages.one(id, credits, me, model);
        return "attribution/result";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/{id}/results/leads")
    String leads(@PathVariable CampaignId id, ListQuery query, Model model) {
        pages.leads(id, query, model);
        return "attribution/result-leads";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/results/leads.csv")
    void leadsFile(@PathVariable CampaignId id, ListQuery query, HttpServletResponse response) {
        csv.send(CampaignLeadListing.leads(id), query, CampaignLeadListing.of(id), response);
    }
}

package org.tandemcrm.attribution.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    String sideBySide(ListQuery query, Viewer me, Model model) {
        pages.sideBySide(query, me, model);
        return "attribution/results";
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/results.csv")
    void file(ListQuery query, Viewer me, HttpServletResponse response) throws IOException {
        download.of(query, me).send(response);
    }

    @Needs(Right.SEE_ATTRIBUTION)
    @GetMapping("/campaigns/{id}/results")
    String one(@PathVariable CampaignId id, Viewer me, Model model) {
        pages.one(id, me, model);
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

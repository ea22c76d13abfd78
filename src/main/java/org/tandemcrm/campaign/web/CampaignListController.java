package org.tandemcrm.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The campaigns side by side. */
@Controller
class CampaignListController {

    private final CampaignTable table;
    private final CsvDownload csv;

    CampaignListController(CampaignTable table, CsvDownload csv) {
        this.table = table;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns")
    String list(ListQuery query, Model model) {
        table.show(query, model);
        return "campaign/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(table.listing(), query, response);
    }
}

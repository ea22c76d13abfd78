package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The list of leads and its CSV twin. */
@Controller
class LeadListController {

    private final LeadPages pages;
    private final LeadLists leads;
    private final CsvDownload csv;

    LeadListController(LeadPages pages, LeadLists leads, CsvDownload csv) {
        this.pages = pages;
        this.leads = leads;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/leads")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", pages.list(query));
        return "lead/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/leads.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(LeadListing.LEADS, query, leads.now(), response);
    }
}

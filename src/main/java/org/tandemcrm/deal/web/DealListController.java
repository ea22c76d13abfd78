package org.tandemcrm.deal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** All deals as a list, and as a file. */
@Controller
class DealListController {

    private final DealPages pages;
    private final Firm firm;
    private final Catalogue catalogue;
    private final CsvDownload csv;
    private final DealLists deals;

    DealListController(
            DealPages pages, Firm firm, Catalogue catalogue, CsvDownload csv, DealLists deals) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.firm = firm;
        this.csv = csv;
        this.deals = deals;
    }

    @Needs(Right.READ)
    @GetMapping("/deals/list")
    String list(ListQuery query, Viewer me, Model model) {
        ListPage<DealRow> page = pages.list(query, me).withChoices("product", products());
        model.addAttribute("page", page);
        model.addAttribute("cash", new Cash(firm.currency()));
        model.addAttribute("sums", pages.sums(page));
        model.addAttribute("parts", !DealListing.products(query).isEmpty());
        model.addAttribute("partly", ProductParts.DEFINITION);
        return "deal/list";
    }

    private Map<String, String> products() {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue.forSale().forEach(each -> names.put(each.id().toString(), each.name()));
        return names;
    }

    @Needs(Right.EXPORT)
    @GetMapping("/deals.csv")
    void csv(ListQuery query, Viewer me, HttpServletResponse response) {
        csv.send(DealListing.of(me, query), query, deals.of(query), response);
    }
}

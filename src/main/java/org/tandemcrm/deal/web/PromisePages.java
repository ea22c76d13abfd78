package org.tandemcrm.deal.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.deal.PromiseListing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;

/** Gathers what the list of promises shows. */
@Component
class PromisePages {

    private final Lists lists;
    private final Firm firm;
    private final DealPages deals;

    PromisePages(Lists lists, Firm firm, DealPages deals) {
        this.lists = lists;
        this.firm = firm;
        this.deals = deals;
    }

    void list(ListQuery query, Model model) {
        Map<String, String> people = new LinkedHashMap<>();
        deals.sellers().forEach(seller -> people.put(seller.value(), seller.label()));
        model.addAttribute(
                "page",
                lists.page(PromiseListing.PROMISES, query, parameters())
                        .withChoices("assigneeId", people));
        model.addAttribute("today", today());
    }

    Map<String, Object> parameters() {
        return PromiseListing.on(today());
    }

    LocalDate today() {
        return firm.today();
    }
}

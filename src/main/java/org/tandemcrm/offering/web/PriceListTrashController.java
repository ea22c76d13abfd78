package org.tandemcrm.offering.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Puts price lists into the trash and takes them out again. */
@Controller
class PriceListTrashController {

    private final PriceBook prices;

    PriceListTrashController(PriceBook prices) {
        this.prices = prices;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/price-lists/{id}/trash")
    String discard(
            @PathVariable PriceListId id, @RequestParam long version, RedirectAttributes flash) {
        String name = prices.card(id).name();
        prices.discard(id, version);
        Notice.trashed(flash, name, "/price-lists/" + id);
        return "redirect:/price-lists";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/price-lists/{id}/restoration")
    String restore(@PathVariable PriceListId id, RedirectAttributes flash) {
        prices.restore(id);
        Notice.success(flash, prices.card(id).name() + " is back.");
        return "redirect:/price-lists/" + id;
    }
}

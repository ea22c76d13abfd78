package org.tandemcrm.offering.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Puts products into the trash and takes them out again. */
@Controller
class ProductTrashController {

    private final Catalogue catalogue;

    ProductTrashController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/products/{id}/trash")
    String discard(
            @PathVariable ProductId id, @RequestParam long version, RedirectAttributes flash) {
        String name = catalogue.card(id).name();
        catalogue.discard(id, version);
        Notice.trashed(flash, name, "/products/" + id);
        return "redirect:/products";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/products/{id}/restoration")
    String restore(@PathVariable ProductId id, RedirectAttributes flash) {
        try {
            catalogue.restore(id);
            Notice.success(flash, catalogue.card(id).name() + " is back.");
        } catch (InvalidInput taken) {
            Notice.warn(flash, taken.flaws().get(0).message() + " It stays in the trash.");
        }
        return "redirect:/products/" + id;
    }
}

package org.tandemcrm.deal.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.deal.Basket;
import org.tandemcrm.deal.CorrectedEnd;
import org.tandemcrm.deal.CorrectionDesk;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Gathers what a deal is about and what was promised in it. */
@Component
class DealGoods {

    private final Basket basket;
    private final PromiseBook promises;
    private final Firm firm;
    private final CorrectionDesk corrections;

    DealGoods(Basket basket, PromiseBook promises, Firm firm, CorrectionDesk corrections) {
        this.corrections = corrections;
        this.basket = basket;
        this.promises = promises;
        this.firm = firm;
    }

    /** How a closed deal stood before it was put right. */
    List<CorrectedEnd> corrected(DealCard card) {
        return card.open() ? List.of() : corrections.of(card.id());
    }

    void show(DealCard card, Viewer me, Model model) {
        Pricing pricing = new Pricing(firm.settings(), me.may(Right.SEE_COSTS));
        model.addAttribute("lines", basket.of(card.id()));
        model.addAttribute("promises", promises.of(card.id()));
        model.addAttribute("gain", pricing.gain(card));
        model.addAttribute("today", firm.today());
        if (card.open()) {
            basket.inForce(card.leadId()).ifPresent(list -> model.addAttribute("inForce", list));
        }
    }
}

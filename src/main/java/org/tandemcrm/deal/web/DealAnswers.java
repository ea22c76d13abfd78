package org.tandemcrm.deal.web;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.Basket;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.deal.LineCard;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** Tells programs about deals, with their lines and promises. */
@Component
class DealAnswers {

    private final Basket basket;
    private final PromiseBook promises;
    private final Firm firm;
    private final CurrentUser me;

    DealAnswers(Basket basket, PromiseBook promises, Firm firm, CurrentUser me) {
        this.me = me;
        this.basket = basket;
        this.promises = promises;
        this.firm = firm;
    }

    DealJson of(DealCard card) {
        return of(List.of(new DealRow(card, null, null, null))).get(0);
    }

    List<DealJson> of(List<DealRow> rows) {
        List<DealId> ids = rows.stream().map(row -> row.deal().id()).toList();
        Map<DealId, List<LineCard>> lines = basket.of(ids);
        Map<DealId, List<PromiseCard>> promised = promises.of(ids);
        Pricing pricing = new Pricing(firm.settings(), me.get().may(Right.SEE_COSTS));
        return rows.stream()
                .map(
                        row ->
                                DealJson.of(
                                        row,
                                        lines.getOrDefault(row.deal().id(), List.of()),
                                        promised.getOrDefault(row.deal().id(), List.of()),
                                        pricing))
                .toList();
    }

    Currency currency() {
        return firm.currency();
    }
}

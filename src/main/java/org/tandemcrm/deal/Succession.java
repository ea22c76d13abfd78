package org.tandemcrm.deal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;

/** Gives the open deals of somebody who left to others. */
@Component
class Succession {

    private final Deals deals;
    private final DealNews news;
    private final Successors successors;
    private final LeadBook leads;

    Succession(Deals deals, DealNews news, Successors successors, LeadBook leads) {
        this.deals = deals;
        this.news = news;
        this.successors = successors;
        this.leads = leads;
    }

    /** How many deals each of the others got. */
    Map<UserId, Integer> handOn(Person leaver, Instant at) {
        Map<UserId, Integer> got = new LinkedHashMap<>();
        for (Deal deal : deals.openOf(leaver.id())) {
            successors
                    .ofDeal(deal.lead())
                    .ifPresent(
                            to -> {
                                hand(deal, leaver, to, at);
                                got.merge(to.id(), 1, Integer::sum);
                            });
        }
        return got;
    }

    private void hand(Deal deal, Person leaver, Person to, Instant at) {
        deal.hand(to.id());
        // Who has the fewest deals is counted in SQL.
        deals.saveAndFlush(deal);
        if (successors.isInPool(deal.lead())) {
            leads.assign(deal.lead(), to.id());
        }
        news.write(
                List.of(
                        new DealNews.Line(
                                deal.id(),
                                deal.lead(),
                                at,
                                "Deal #" + deal.number() + " was handed on to " + to.name(),
                                leaver.name() + " left.")));
    }
}

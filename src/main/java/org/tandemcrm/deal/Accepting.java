package org.tandemcrm.deal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Acceptance;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.RuleBroken;

/** Makes a deal of an accepted lead, at most one. */
@Component
class Accepting {

    private final Deals deals;
    private final LeadDesk leads;
    private final DealNews news;
    private final Clock clock;
    private final StageReading stages;

    Accepting(Deals deals, LeadDesk leads, DealNews news, Clock clock, StageReading stages) {
        this.stages = stages;
        this.deals = deals;
        this.leads = leads;
        this.news = news;
        this.clock = clock;
    }

    DealId accept(LeadId lead, Instant at) {
        deals.lockLead(lead);
        refuseSecond(lead);
        Deal deal = open(lead, details(leads.accept(lead, at)), at);
        news.tell(new DealOpened(deal.id(), lead, at), opened(deal, at));
        return deal.id();
    }

    Deal bring(PastDeal past) {
        refuseSecond(past.lead());
        Acceptance taken = leads.bringAccepted(past.lead(), past.acceptedAt());
        DealDetails given = past.details();
        String name = given.name().isBlank() ? name(taken) : given.name();
        Deal deal =
                open(
                        past.lead(),
                        new DealDetails(
                                name,
                                given.amount(),
                                given.margin(),
                                given.expectedCloseOn(),
                                given.assigneeId(),
                                given.budget(),
                                given.competitors()),
                        past.acceptedAt());
        deal.begin(past.stage(), past.acceptedAt());
        news.write(List.of(opened(deal, past.acceptedAt())));
        return deal;
    }

    private Deal open(LeadId lead, DealDetails details, Instant at) {
        Deal deal =
                new Deal(deals.nextNumber(), lead, stages.first(), details, at, clock.instant());
        return deals.saveAndFlush(deal);
    }

    private void refuseSecond(LeadId lead) {
        deals.ofLead(lead)
                .ifPresent(
                        deal -> {
                            throw alreadyAccepted(deal);
                        });
    }

    private static RuleBroken alreadyAccepted(Deal deal) {
        return new RuleBroken(
                "already-accepted",
                "This lead has been accepted already: it has deal #" + deal.number() + ".",
                Map.of("dealId", deal.id(), "number", deal.number()));
    }

    private static DealDetails details(Acceptance taken) {
        return new DealDetails(name(taken), null, null, null, taken.by());
    }

    private static String name(Acceptance taken) {
        String interest = taken.interest();
        return interest == null || interest.isBlank()
                ? taken.name()
                : taken.name() + ": " + interest;
    }

    private static DealNews.Line opened(Deal deal, Instant at) {
        String title = "Accepted by sales: deal #" + deal.number() + " is open";
        return new DealNews.Line(deal.id(), deal.lead(), at, title, null);
    }
}

package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserMother;

/**
 * Brings many journeys of the past, as an import does, and works out what a chain makes of them.
 */
@Component
public class MarkovMother {

    private final ContactDirectory contacts;
    private final ResponseBook responses;
    private final LeadDesk leads;
    private final Pipeline pipeline;
    private final Firm firm;
    private final UserMother users;
    private final Clock clock;
    private final MarkovReckoning reckoning;

    MarkovMother(
            ContactDirectory contacts,
            ResponseBook responses,
            LeadDesk leads,
            Pipeline pipeline,
            Firm firm,
            UserMother users,
            Clock clock,
            MarkovReckoning reckoning) {
        this.contacts = contacts;
        this.responses = responses;
        this.leads = leads;
        this.pipeline = pipeline;
        this.firm = firm;
        this.users = users;
        this.clock = clock;
        this.reckoning = reckoning;
    }

    /** As the night does. */
    public void reckon(Period period) {
        reckoning.reckon(period, 1);
    }

    /** So many people who answered these campaigns one day after the other, and bought or not. */
    public void journeys(int count, boolean won, CampaignId... campaigns) {
        users.as(users.owner(), () -> bring(count, won, campaigns));
    }

    private List<?> bring(int count, boolean won, CampaignId... campaigns) {
        Instant opened = clock.instant().minus(Duration.ofDays(9));
        List<ContactDetails> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(ContactDetails.named("Person " + i, "Berg"));
        }
        List<ContactId> known = contacts.bring(people);
        List<LeadId> pursued =
                leads.bring(
                        known.stream()
                                .map(who -> new NewLead(who, null, null, null, null, opened))
                                .toList());
        List<NewResponse> answers = new ArrayList<>();
        for (ContactId who : known) {
            Instant at = opened;
            for (CampaignId campaign : campaigns) {
                at = at.plus(Duration.ofDays(1));
                answers.add(new NewResponse(campaign, who, ResponseKind.CLICKED, null, at, null));
            }
        }
        responses.bring(answers);
        DealDetails details = new DealDetails("Past", amount(), null, null, users.owner());
        Closure closure =
                won
                        ? new Closure.Won(amount(), null, firm.today())
                        : new Closure.Lost("Price", null, firm.today(), null);
        return pipeline.bring(
                pursued.stream()
                        .map(lead -> new PastDeal(lead, opened, Stage.ACCEPTED, details, closure))
                        .toList());
    }

    private static BigDecimal amount() {
        return new BigDecimal("10.01");
    }
}

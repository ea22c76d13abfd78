package org.tandemcrm.lead;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;

/** Where a lead is opened together with what its person said about how they heard of us. */
@Service
@Transactional
public class HearsayDesk {

    private static final String WORDS = "Said so when asked how they heard of us.";

    private final LeadDesk leads;
    private final ResponseBook responses;
    private final Clock clock;

    HearsayDesk(LeadDesk leads, ResponseBook responses, Clock clock) {
        this.leads = leads;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * Opens the lead and credits the campaign, both or neither. What somebody remembers is for the
     * credit alone: it says nothing of their willingness to buy.
     *
     * @param opening opens the lead of a contact
     */
    public LeadId open(Supplier<LeadId> opening, CampaignId heardOf) {
        LeadId lead = opening.get();
        responses.record(
                new NewResponse(
                        heardOf,
                        Objects.requireNonNull(leads.card(lead).contactId()),
                        ResponseKind.HEARD,
                        null,
                        clock.instant(),
                        WORDS));
        return lead;
    }
}

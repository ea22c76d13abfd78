package org.tandemcrm.lead;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseReceived;

/** Makes every response evidence of a lead, in the transaction that records it (R4). */
@Component
class ResponseListener {

    private final ResponseBook responses;
    private final LeadOfFact leadOf;
    private final LeadStart start;
    private final Weighing weighing;

    ResponseListener(
            ResponseBook responses, LeadOfFact leadOf, LeadStart start, Weighing weighing) {
        this.responses = responses;
        this.leadOf = leadOf;
        this.start = start;
        this.weighing = weighing;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ResponseReceived received) {
        Instant at = Measures.precise(received.occurredAt());
        ResponseCard response = responses.card(received.response());
        leadOf.lock(received.contact());
        LeadId lead =
                leadOf.find(received.contact(), at)
                        .orElseGet(
                                () ->
                                        start.withResponse(
                                                received.contact(), at, response.campaignName()));
        leadOf.openedBy(lead, at);
        weighing.weigh(lead, evidence(received, response));
    }

    private static NewEvidence evidence(ResponseReceived received, ResponseCard response) {
        return new NewEvidence(
                EvidenceKind.valueOf(received.kind().name()),
                received.occurredAt(),
                received.kind().sentence(response.campaignName()),
                response.note(),
                received.response(),
                null,
                received.campaign(),
                received.contact(),
                received.channel());
    }
}

package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchLog;

/**
 * Where a call of a customer is written down as what it is, a response and a touch of one lead, so
 * that both can be taken back as one.
 */
@Service
@Transactional
public class CallBook {

    private final ResponseBook responses;
    private final TouchLog touches;
    private final LeadOfFact leadOf;
    private final TouchMemory memory;

    CallBook(ResponseBook responses, TouchLog touches, LeadOfFact leadOf, TouchMemory memory) {
        this.responses = responses;
        this.touches = touches;
        this.leadOf = leadOf;
        this.memory = memory;
    }

    /**
     * Records the touch with the caller's lead, and first the response, if they named a campaign.
     *
     * @param call its pursuit is found here
     */
    public TouchId take(NewTouch call, @Nullable NewResponse response) {
        leadOf.lock(call.contactId());
        Optional<LeadId> known = leadOf.find(call.contactId(), at(call));
        if (response == null) {
            return touches.record(about(known, call));
        }
        String before = known.map(memory::look).orElse(null);
        ResponseId said = responses.record(response);
        TouchId touch = touches.record(about(leadOf.find(call.contactId(), at(call)), call));
        memory.cameWith(said, touch, before);
        return touch;
    }

    private static Instant at(NewTouch call) {
        return Measures.precise(call.occurredAt());
    }

    private static NewTouch about(Optional<LeadId> lead, NewTouch call) {
        return new NewTouch(
                call.contactId(),
                lead.map(LeadId::value).orElse(null),
                call.channel(),
                call.direction(),
                call.outcome(),
                call.occurredAt(),
                call.note(),
                call.nextStep(),
                call.channelReason(),
                call.coldReason());
    }
}

package org.tandemcrm.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchLog;

/**
 * Where a call from a customer is taken down: the person, the response to the campaign that they
 * heard of, and the touch, in one go. Whoever picks up the telephone may do so.
 */
@Service
@Transactional
public class CallDesk {

    private final ContactDesk contacts;
    private final ResponseBook responses;
    private final TouchLog touches;
    private final LeadDesk leads;
    private final Clock clock;

    CallDesk(
            ContactDesk contacts,
            ResponseBook responses,
            TouchLog touches,
            LeadDesk leads,
            Clock clock) {
        this.contacts = contacts;
        this.responses = responses;
        this.touches = touches;
        this.leads = leads;
        this.clock = clock;
    }

    /** Takes the call down; its clock, if it starts one, stops at zero. */
    public Taken take(IncomingCall call) {
        Instant now = clock.instant();
        ContactId caller =
                Optional.ofNullable(call.caller())
                        .orElseGet(() -> contacts.add(call.stranger(), call.company()));
        if (call.campaign() != null) {
            responses.record(
                    new NewResponse(
                            call.campaign(),
                            caller,
                            ResponseKind.CALLED,
                            Channel.PHONE,
                            now,
                            call.note()));
        }
        touches.record(touch(call, caller, now));
        return new Taken(caller, leads.openLeadOf(caller));
    }

    /** Whose call it was, and the lead that it belongs to, if there is one. */
    public record Taken(ContactId caller, Optional<LeadId> lead) {}

    private NewTouch touch(IncomingCall call, ContactId caller, Instant now) {
        return new NewTouch(
                caller,
                leads.openLeadOf(caller).map(LeadId::value).orElse(null),
                Channel.PHONE,
                Direction.INBOUND,
                call.outcome(),
                now,
                call.note(),
                call.nextStep(),
                null,
                null);
    }
}

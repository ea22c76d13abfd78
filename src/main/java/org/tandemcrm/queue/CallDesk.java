package org.tandemcrm.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Met;
import org.tandemcrm.lead.CallBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.TouchId;

/**
 * Where a call from a customer is taken down: the person, the response to the campaign that they
 * heard of, and the touch, in one go. Whoever picks up the telephone may do so.
 */
@Service
@Transactional
public class CallDesk {

    private final ContactDesk contacts;
    private final CallBook calls;
    private final LeadDesk leads;
    private final Clock clock;

    CallDesk(ContactDesk contacts, CallBook calls, LeadDesk leads, Clock clock) {
        this.contacts = contacts;
        this.calls = calls;
        this.leads = leads;
        this.clock = clock;
    }

    /** Takes the call down; its clock, if it starts one, stops at zero. */
    public Taken take(IncomingCall call) {
        Instant now = clock.instant();
        Met caller = met(call);
        TouchId touch = calls.take(touch(call, caller, now), response(call, caller, now));
        return new Taken(touch, caller.id(), leads.openLeadOf(caller.id()));
    }

    private Met met(IncomingCall call) {
        return call.caller() == null
                ? contacts.meet(call.stranger(), call.company())
                : contacts.recognised(call.caller(), call.stranger(), call.company());
    }

    /** Whose call it was, and the lead that it belongs to, if there is one. */
    public record Taken(TouchId touch, ContactId caller, Optional<LeadId> lead) {}

    private static @Nullable NewResponse response(IncomingCall call, Met caller, Instant now) {
        return call.campaign() == null
                ? null
                : new NewResponse(
                        call.campaign(),
                        caller.id(),
                        ResponseKind.CALLED,
                        Channel.PHONE,
                        now,
                        caller.noted(call.note()));
    }

    private static NewTouch touch(IncomingCall call, Met caller, Instant now) {
        return new NewTouch(
                caller.id(),
                null,
                Channel.PHONE,
                Direction.INBOUND,
                call.outcome(),
                now,
                caller.noted(call.note()),
                call.nextStep(),
                null,
                null);
    }
}

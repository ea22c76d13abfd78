package org.tandemcrm.lead.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchCard;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchLog;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** The touches of a lead for programs. */
@RestController
@RequestMapping("/api/v1/leads/{lead}/touches")
class LeadTouchApi {

    private static final int MOST = 1000;

    private final LeadDesk desk;
    private final TouchLog touches;
    private final Clock clock;

    LeadTouchApi(LeadDesk desk, TouchLog touches, Clock clock) {
        this.desk = desk;
        this.touches = touches;
        this.clock = clock;
    }

    /** A touch; without a contact it was the lead's main person. */
    record Body(
            @Nullable ContactId contactId,
            @Nullable Channel channel,
            @Nullable Direction direction,
            @Nullable Outcome outcome,
            @Nullable Instant occurredAt,
            @Nullable String note,
            @Nullable NextStep nextStep,
            @Nullable String channelReason,
            @Nullable String coldReason) {

        /** JSON may leave out what the record wants. */
        boolean isHalfAStep() {
            return nextStep != null
                    && Stream.of(nextStep.what(), nextStep.on()).anyMatch(Objects::isNull);
        }
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<TouchCard> list(
            @PathVariable LeadId lead, @RequestParam(defaultValue = "50") int limit) {
        desk.card(lead);
        return new ApiPage<>(
                touches.ofPursuit(lead.value(), Math.max(1, Math.min(limit, MOST))), null);
    }

    @Needs(Right.WORK_LEADS)
    @PostMapping
    ResponseEntity<TouchCard> log(@PathVariable LeadId lead, @RequestBody Body body) {
        TouchId id = desk.log(lead, touch(desk.card(lead), body));
        return ResponseEntity.created(URI.create("/api/v1/leads/" + lead + "/touches"))
                .body(touches.card(id));
    }

    private NewTouch touch(LeadCard card, Body body) {
        ContactId contact = body.contactId() == null ? card.contactId() : body.contactId();
        if (contact == null
                || body.channel() == null
                || body.direction() == null
                || body.outcome() == null
                || body.isHalfAStep()) {
            throw missing(contact, body);
        }
        return new NewTouch(
                contact,
                card.id().value(),
                body.channel(),
                body.direction(),
                body.outcome(),
                body.occurredAt() == null ? clock.instant() : body.occurredAt(),
                body.note(),
                body.nextStep(),
                body.channelReason(),
                body.coldReason());
    }

    private static InvalidInput missing(@Nullable ContactId contact, Body body) {
        List<Flaw> flaws = new ArrayList<>();
        need(flaws, "contactId", contact, "Say who it was: the lead has no main person.");
        need(flaws, "channel", body.channel(), "Say by which channel.");
        need(flaws, "direction", body.direction(), "INBOUND or OUTBOUND.");
        need(flaws, "outcome", body.outcome(), "Say how it ended.");
        if (body.isHalfAStep()) {
            flaws.add(new Flaw("nextStep", "Say what comes next, and on which day."));
        }
        return new InvalidInput(flaws);
    }

    private static void need(
            List<Flaw> flaws, String field, @Nullable Object value, String sentence) {
        if (value == null) {
            flaws.add(new Flaw(field, sentence));
        }
    }
}

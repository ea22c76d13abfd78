package org.tandemcrm.lead.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Hands a lead back to marketing, for programs. */
@RestController
class LeadHandbackApi {

    private final LeadDesk desk;
    private final Clock clock;

    LeadHandbackApi(LeadDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Why it goes back, and for how long. */
    record Body(
            @Nullable HandbackReason reason,
            @Nullable LocalDate until,
            @Nullable Boolean customerNamedDate,
            @Nullable String note,
            @Nullable Instant at) {}

    @Needs(Right.WORK_LEADS)
    @PostMapping("/api/v1/leads/{lead}/handback")
    LeadJson handBack(@PathVariable LeadId lead, @RequestBody Body body) {
        if (body.reason() == null) {
            throw new InvalidInput("reason", "Say why it goes back.");
        }
        desk.giveBack(
                lead,
                new NewHandback(
                        body.reason(),
                        body.until(),
                        Boolean.TRUE.equals(body.customerNamedDate()),
                        body.note(),
                        body.at() == null ? clock.instant() : body.at()));
        return LeadJson.of(desk.card(lead));
    }
}

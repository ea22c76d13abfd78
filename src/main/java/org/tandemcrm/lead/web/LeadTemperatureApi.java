package org.tandemcrm.lead.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewOverride;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Sets a lead's temperature by hand, for programs. */
@RestController
class LeadTemperatureApi {

    private final LeadDesk desk;
    private final Clock clock;

    LeadTemperatureApi(LeadDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The temperature, why, and until which day. */
    record Body(
            @Nullable Temperature temperature,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable Instant at) {}

    @Needs(Right.WORK_LEADS)
    @PutMapping("/api/v1/leads/{lead}/temperature")
    LeadJson set(@PathVariable LeadId lead, @RequestBody Body body) {
        if (body.temperature() == null) {
            throw new InvalidInput("temperature", "COLD, WARM or HOT.");
        }
        desk.overrule(
                lead,
                new NewOverride(
                        body.temperature(),
                        body.reason() == null ? "" : body.reason(),
                        body.until(),
                        body.at() == null ? clock.instant() : body.at()));
        return LeadJson.of(desk.card(lead));
    }
}

package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Temperatures that a person set by hand (R1); without an end they last thirty days. */
@Component
class Overrides {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Weighing weighing;
    private final Measures measures;
    private final CurrentUser me;

    Overrides(JdbcClient jdbc, Weighing weighing, Measures measures, CurrentUser me) {
        this.jdbc = jdbc;
        this.weighing = weighing;
        this.measures = measures;
        this.me = me;
    }

    void set(LeadId lead, NewOverride override) {
        check(override);
        weighing.overrule(lead, keep(lead, override));
    }

    /** What an imported file called a lead; it is shown so, but nobody is told. */
    void label(LeadId lead, NewOverride override) {
        weighing.label(lead, keep(lead, override));
    }

    private Overruling keep(LeadId lead, NewOverride override) {
        Overruling overruling = overruling(override);
        UserId by = me.find().map(Viewer::id).orElse(null);
        jdbc.sql(
                        """
                        insert into temperature_override (temperature_override_id, lead_id,
                            temperature, reason, at, until, set_by, recorded_at)
                        values (:id, :lead, :temperature, :reason, :at, :until, :by, :now)
                        """)
                .param("id", Ids.next())
                .param("lead", lead.value())
                .param("temperature", overruling.temperature().name())
                .param("reason", overruling.reason())
                .param("at", stamp(overruling.at()))
                .param("until", stamp(overruling.until()))
                .param("by", by == null ? null : by.value())
                .param("now", stamp(measures.now()))
                .update();
        return overruling;
    }

    private Overruling overruling(NewOverride override) {
        Instant at = Measures.precise(override.at());
        var until = override.until();
        return new Overruling(
                override.temperature(),
                at,
                measures.endOf(until == null ? measures.dayOf(at).plusDays(USUAL_DAYS) : until),
                override.reason().strip());
    }

    private void check(NewOverride override) {
        List<Flaw> flaws = new ArrayList<>();
        String reason = LeadDetails.tidied(override.reason());
        if (reason == null) {
            flaws.add(new Flaw("reason", "Say why. The reason is kept and shown."));
        } else if (reason.length() > LONGEST_REASON) {
            flaws.add(new Flaw("reason", "At most %d characters.".formatted(LONGEST_REASON)));
        }
        if (override.at().isAfter(measures.now())) {
            flaws.add(new Flaw("at", "This lies in the future."));
        }
        if (override.until() != null && override.until().isBefore(measures.dayOf(override.at()))) {
            flaws.add(new Flaw("until", "It ends on the day it begins or later."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}

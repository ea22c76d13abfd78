package org.tandemcrm.lead.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewHandback;

/** A hand-back as a salesperson fills it in. */
record HandbackForm(
        @NotNull(message = "Say why it goes back.") @Nullable HandbackReason reason,
        @Nullable LocalDate until,
        @Nullable Boolean customerNamedDate,
        @Size(max = 4000) @Nullable String note,
        @Nullable String from) {

    static HandbackForm because(@Nullable HandbackReason reason, @Nullable String from) {
        return new HandbackForm(reason, null, null, null, from);
    }

    /** Back to where it was asked for. */
    String leadsTo(LeadId lead) {
        return "queue".equals(from) ? "/queue" : "/leads/" + lead;
    }

    NewHandback handback(Instant now) {
        if (reason == null) {
            throw new IllegalStateException("the form is checked before");
        }
        return new NewHandback(reason, until, Boolean.TRUE.equals(customerNamedDate), note, now);
    }
}

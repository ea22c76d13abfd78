package org.tandemcrm.lead.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.NewFact;

/** A fact as a person notes it; without a day it happened just now. */
record EvidenceForm(
        @NotNull(message = "Choose what happened.") @Nullable EvidenceKind kind,
        @Size(max = 500) @Nullable String cause,
        @Nullable LocalDate onDay) {

    static final EvidenceForm BLANK = new EvidenceForm(null, null, null);

    NewFact fact(ZoneId zone, Instant now) {
        if (kind == null) {
            throw new IllegalStateException("the form is checked before");
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new NewFact(
                kind,
                onDay == null || onDay.equals(today)
                        ? now
                        : onDay.atTime(LocalTime.NOON).atZone(zone).toInstant(),
                cause);
    }
}

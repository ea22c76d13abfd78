package org.tandemcrm.lead.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.ChannelReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** A touch as a person logs it on a lead's page; without a day it happened just now. */
record TouchForm(
        @Nullable ContactId contactId,
        @NotNull(message = "Choose how.") @Nullable Channel channel,
        @NotNull(message = "Choose who reached whom.") @Nullable Direction direction,
        @NotNull(message = "Choose how it ended.") @Nullable Outcome outcome,
        @Nullable LocalDate onDay,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime atTime,
        @Size(max = 10_000) @Nullable String note,
        @Size(max = 500) @Nullable String nextWhat,
        @Nullable LocalDate nextOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime nextAt,
        @Nullable ChannelReason why,
        @Size(max = 500) @Nullable String channelReason,
        @Size(max = 500) @Nullable String coldReason) {

    private static final LocalTime NOON = LocalTime.NOON;

    static TouchForm blank(@Nullable ContactId contact, @Nullable Channel proposed) {
        return new TouchForm(
                contact,
                proposed == null ? Channel.PHONE : proposed,
                Direction.OUTBOUND,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean isComplete() {
        return channel != null && direction != null && outcome != null;
    }

    /** Words without a day, or an hour without a day, promise nothing that could be kept. */
    boolean isHalfAStep() {
        return nextOn == null && (hasText(nextWhat) || nextAt != null);
    }

    NewTouch touch(LeadId lead, ContactId contact, ZoneId zone, Instant now) {
        if (channel == null || direction == null || outcome == null) {
            throw new IllegalStateException("the form is checked before");
        }
        return new NewTouch(
                contact,
                lead.value(),
                channel,
                direction,
                outcome,
                moment(zone, now),
                note,
                nextStep(zone),
                ChannelReason.words(channelReason, why),
                coldReason);
    }

    private Instant moment(ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (onDay == null && atTime == null
                || onDay != null && onDay.equals(today) && atTime == null) {
            return now;
        }
        LocalDate day = onDay == null ? today : onDay;
        return day.atTime(atTime == null ? NOON : atTime).atZone(zone).toInstant();
    }

    private @Nullable NextStep nextStep(ZoneId zone) {
        if (nextOn == null) {
            return null;
        }
        return new NextStep(
                nextWhat == null || nextWhat.isBlank() ? "Follow up" : nextWhat.strip(),
                nextOn,
                nextAt == null ? null : nextOn.atTime(nextAt).atZone(zone).toInstant());
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

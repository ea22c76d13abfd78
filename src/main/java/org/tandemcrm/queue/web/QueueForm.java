package org.tandemcrm.queue.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.ChannelReason;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** A touch as it is logged in one go from the queue. */
record QueueForm(
        @Nullable ContactId contactId,
        @NotNull(message = "Choose how it ended.") @Nullable Outcome outcome,
        @NotNull(message = "Choose how.") @Nullable Channel channel,
        @Nullable Boolean theyReachedUs,
        @Size(max = 10_000) @Nullable String note,
        @Nullable Next next,
        @Size(max = 500) @Nullable String nextWhat,
        @Nullable LocalDate nextOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime nextAt,
        @Nullable ChannelReason why,
        @Size(max = 500) @Nullable String channelReason,
        @Size(max = 500) @Nullable String coldReason) {

    /** What comes after the touch. */
    enum Next {
        USUAL("As usual"),
        DAY("On this day"),
        NONE("Nothing");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Answers them the way they came; a call where that leaves the choice. */
    static QueueForm blank(Bearings bearings) {
        return new QueueForm(
                null,
                null,
                usual(bearings),
                null,
                null,
                Next.USUAL,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Channel usual(Bearings bearings) {
        Channel came = bearings.proposedChannel();
        Channel wanted = came == Channel.EMAIL || came == Channel.MESSAGE ? came : Channel.PHONE;
        return Stream.of(wanted, Channel.PHONE, Channel.EMAIL, Channel.MESSAGE)
                .filter(channel -> !bearings.refused().contains(channel))
                .findFirst()
                .orElse(wanted);
    }

    /** A day that somebody typed counts, whatever else is chosen. */
    boolean plansAsUsual() {
        return nextOn == null && (next == null || next == Next.USUAL);
    }

    boolean lacksItsDay() {
        return nextOn == null && (next == Next.DAY || nextAt != null);
    }

    Channel by() {
        return channel == null ? Channel.PHONE : channel;
    }

    /** Why such a touch leads back to marketing, if it does by itself. */
    Optional<HandbackReason> backTo() {
        return outcome == Outcome.NOT_NOW
                ? Optional.of(HandbackReason.TIMING)
                : outcome == Outcome.WRONG_PERSON
                        ? Optional.of(HandbackReason.WRONG_PERSON)
                        : Optional.empty();
    }

    boolean gotNoAnswer() {
        return outcome == Outcome.NO_ANSWER || outcome == Outcome.LEFT_MESSAGE;
    }

    NewTouch touch(LeadId lead, ContactId contact, ZoneId zone, Instant now) {
        if (channel == null || outcome == null) {
            throw new IllegalStateException("the form is checked before");
        }
        return new NewTouch(
                contact,
                lead.value(),
                channel,
                Boolean.TRUE.equals(theyReachedUs) ? Direction.INBOUND : Direction.OUTBOUND,
                outcome,
                now,
                note,
                nextStep(zone),
                ChannelReason.words(channelReason, why),
                coldReason);
    }

    private @Nullable NextStep nextStep(ZoneId zone) {
        if (nextOn == null || next == Next.NONE) {
            return null;
        }
        return new NextStep(
                nextWhat == null || nextWhat.isBlank() ? "Follow up" : nextWhat.strip(),
                nextOn,
                nextAt == null ? null : nextOn.atTime(nextAt).atZone(zone).toInstant());
    }
}

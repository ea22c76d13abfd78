package org.tandemcrm.lead;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.touch.TouchRecorded;

/** What a touch says about the willingness to buy: all that they did, and little that we did. */
final class TouchEvidence {

    private static final Set<Outcome> WE_SPOKE =
            EnumSet.of(Outcome.TALKED, Outcome.MEETING_SET, Outcome.SENT_MATERIAL);

    private TouchEvidence() {}

    static Optional<EvidenceKind> of(TouchRecorded touch) {
        return switch (touch.outcome()) {
            case WRONG_PERSON -> Optional.empty();
            case ASKED_PRICE -> Optional.of(EvidenceKind.ASKED_PRICE);
            case NOT_NOW -> Optional.of(EvidenceKind.NOT_NOW);
            default ->
                    touch.direction() == Direction.INBOUND
                            ? Optional.of(theirs(touch.channel()))
                            : ours(touch);
        };
    }

    private static EvidenceKind theirs(Channel channel) {
        return switch (channel) {
            case PHONE -> EvidenceKind.CALLED;
            case VISIT, MEETING -> EvidenceKind.MEETING_HELD;
            case EVENT -> EvidenceKind.ATTENDED;
            case EMAIL, MESSAGE, POST, WEB -> EvidenceKind.REPLIED;
        };
    }

    private static Optional<EvidenceKind> ours(TouchRecorded touch) {
        boolean met = touch.channel() == Channel.MEETING || touch.channel() == Channel.VISIT;
        return met && WE_SPOKE.contains(touch.outcome())
                ? Optional.of(EvidenceKind.MEETING_HELD)
                : Optional.empty();
    }

    /** As in "Asked for a price (phone)". */
    static String sentence(EvidenceKind kind, TouchRecorded touch) {
        String channel = " (" + touch.channel().label().toLowerCase(Locale.ROOT) + ")";
        return switch (kind) {
            case ASKED_PRICE, NOT_NOW -> kind.label() + channel;
            case REPLIED -> "Wrote to us" + channel;
            case ATTENDED -> "Came to us at an event";
            default -> kind.label();
        };
    }
}

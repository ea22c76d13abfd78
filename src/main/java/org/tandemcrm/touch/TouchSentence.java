package org.tandemcrm.touch;

import java.util.Locale;
import org.tandemcrm.contact.Channel;

/** Says what happened in a touch in the words of the timeline: "Called: left message". */
final class TouchSentence {

    private TouchSentence() {}

    static String of(Channel channel, Direction direction, Outcome outcome) {
        String deed = direction == Direction.INBOUND ? theirs(channel) : ours(channel);
        return outcome == Outcome.OTHER
                ? deed
                : deed + ": " + outcome.label().toLowerCase(Locale.ROOT);
    }

    private static String ours(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Emailed";
            case PHONE -> "Called";
            case MESSAGE -> "Messaged";
            case POST -> "Sent a letter";
            case VISIT -> "Visited";
            case MEETING -> "Met";
            case EVENT -> "Met at an event";
            case WEB -> "Reached over the web";
        };
    }

    private static String theirs(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Emailed us";
            case PHONE -> "Called us";
            case MESSAGE -> "Messaged us";
            case POST -> "Wrote us a letter";
            case VISIT -> "Visited us";
            case MEETING -> "Met us";
            case EVENT -> "Came to us at an event";
            case WEB -> "Reached us over the web";
        };
    }
}

package org.tandemcrm.queue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

/**
 * One way of reaching somebody, with the letter that chooses it.
 *
 * @param refused whether they asked us not to reach them so
 */
record ChannelKey(String value, String label, @Nullable String key, boolean refused) {

    /** The ways that a salesperson goes; a letter or a form is not logged from the queue. */
    static List<ChannelKey> all(Set<Channel> refused) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.WEB && channel != Channel.POST)
                .map(c -> new ChannelKey(c.name(), c.label(), letter(c), refused.contains(c)))
                .toList();
    }

    private static @Nullable String letter(Channel channel) {
        return switch (channel) {
            case EMAIL -> "e";
            case PHONE -> "p";
            case MESSAGE -> "m";
            case VISIT -> "v";
            case MEETING -> "t";
            case EVENT, POST, WEB -> null;
        };
    }
}

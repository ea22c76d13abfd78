package org.tandemcrm.platform;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that did not get through to one of its listeners.
 *
 * @param event what happened, as in "Lead handed back"
 * @param listener who should have heard of it, as in "Hooks: webhook sender"
 * @param error the first line of the latest failure, if one was seen
 */
public record DeadLetter(
        UUID id,
        String event,
        String listener,
        Instant publishedAt,
        @Nullable Instant triedAt,
        int attempts,
        @Nullable String error) {

    private static final String ROOT = "org.tandemcrm.";

    /** The simple name of a type as words. */
    static String eventInWords(String type) {
        String name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return capitalised(words);
    }

    /** The module and the type of a listener method such as {@code org.…hooks.Sender.on(…)}. */
    static String listenerInWords(String id) {
        String method = id.replaceFirst("\\(.*", "");
        int dot = method.lastIndexOf('.');
        String type = dot < 0 ? method : method.substring(0, dot);
        String name = eventInWords(type);
        if (!type.startsWith(ROOT)) {
            return name;
        }
        String module = type.substring(ROOT.length()).replaceFirst("\\..*", "");
        return capitalised(module) + ": " + name.toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

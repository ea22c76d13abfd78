package org.tandemcrm.capture.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

/**
 * One mailbox or number, and what is to become of it on the list of opt-outs.
 *
 * @param act what the pressed button asks for, as in "add:EMAIL" or "lift:PHONE"
 */
record SuppressionForm(@Nullable String address, @Nullable String reason, @Nullable String act) {

    private static final String LIFT = "lift:";

    static final SuppressionForm EMPTY = new SuppressionForm(null, null, null);

    /** The same address, to be looked at. */
    SuppressionForm looked(String read) {
        return new SuppressionForm(read, null, null);
    }

    boolean isToBeLifted() {
        return act != null && act.startsWith(LIFT);
    }

    @Nullable Channel channel() {
        String name = act == null ? "" : act.substring(act.indexOf(':') + 1);
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

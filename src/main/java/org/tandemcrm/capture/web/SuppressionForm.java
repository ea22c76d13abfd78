package org.tandemcrm.capture.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.TypedAddress;

/**
 * One mailbox, number or house, and what is to become of it on the list of opt-outs.
 *
 * @param act what the pressed button asks for, as in "add:EMAIL" or "lift:PHONE"
 */
record SuppressionForm(
        @Nullable String address,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String reason,
        @Nullable String act) {

    private static final String LIFT = "lift:";

    static final SuppressionForm EMPTY =
            new SuppressionForm(null, null, null, null, null, null, null);

    /** The same address, to be looked at. */
    SuppressionForm looked(String read) {
        return new SuppressionForm(
                isPostal() ? null : read, name, street, postalCode, city, null, null);
    }

    TypedAddress typed() {
        return new TypedAddress(address, name, street, postalCode, city);
    }

    /** Whether it asks for a house. */
    public boolean isPostal() {
        return typed().isPostal();
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

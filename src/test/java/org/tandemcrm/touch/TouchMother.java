package org.tandemcrm.touch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** Touches for tests. */
public final class TouchMother {

    private TouchMother() {}

    /** A call of ours. */
    public static NewTouch call(
            ContactId contact, @Nullable UUID pursuit, Outcome outcome, Instant at) {
        return touch(contact, pursuit, Channel.PHONE, Direction.OUTBOUND, outcome, at, null);
    }

    public static NewTouch callWith(
            ContactId contact, @Nullable UUID pursuit, Instant at, NextStep step) {
        return touch(contact, pursuit, Channel.PHONE, Direction.OUTBOUND, Outcome.TALKED, at, step);
    }

    private static NewTouch touch(
            ContactId contact,
            @Nullable UUID pursuit,
            Channel channel,
            Direction direction,
            Outcome outcome,
            Instant at,
            @Nullable NextStep step) {
        return new NewTouch(
                contact,
                pursuit,
                channel,
                direction,
                outcome,
                at,
                "They said so.",
                step,
                null,
                null);
    }
}

package org.tandemcrm.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.MailingRegime;

/**
 * How people are reached.
 *
 * @param channel the way to people by name, if it goes to them by name
 * @param mailing whether it is a mailing, so that refusals of mailings count
 * @param overCap who got enough mailings already
 */
record Reach(@Nullable Channel channel, boolean mailing, MailingRegime regime, UUID[] overCap) {

    /** What one of us does for one person. */
    static Reach personal(MailingRegime regime) {
        return new Reach(null, false, regime, new UUID[0]);
    }
}

package org.tandemcrm.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.MailingRegime;

/**
 * How a mailing reaches people.
 *
 * @param channel the way to people by name, if it goes to them by name
 * @param overCap who got enough mailings already
 */
record Reach(@Nullable Channel channel, MailingRegime regime, UUID[] overCap) {}

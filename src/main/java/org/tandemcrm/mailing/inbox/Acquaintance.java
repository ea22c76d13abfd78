package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * Somebody we know who may have written a mail.
 *
 * @param hasAddress whether the mailbox that it came from is theirs already
 */
public record Acquaintance(
        ContactId id, String name, @Nullable String company, boolean hasAddress) {}

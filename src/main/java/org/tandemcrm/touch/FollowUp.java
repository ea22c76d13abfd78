package org.tandemcrm.touch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * A next step that was agreed in a touch and is still to be done.
 *
 * @param promisedBy who does it: whoever agreed it, or whom it was handed on to
 */
public record FollowUp(
        TouchId touchId,
        ContactId contactId,
        @Nullable UUID pursuit,
        UserId promisedBy,
        NextStep step) {}

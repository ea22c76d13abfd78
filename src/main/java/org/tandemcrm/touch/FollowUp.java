package org.tandemcrm.touch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** A next step that was agreed in a touch and is still to be done. */
public record FollowUp(
        TouchId touchId,
        ContactId contactId,
        @Nullable UUID pursuit,
        UserId promisedBy,
        NextStep step) {}

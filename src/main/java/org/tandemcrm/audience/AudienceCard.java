package org.tandemcrm.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** An audience as it was last kept; version 0 where none has been. */
public record AudienceCard(
        int version, RuleGroup rules, @Nullable Instant changedAt, @Nullable UserId changedBy) {

    static final AudienceCard NONE = new AudienceCard(0, RuleGroup.EVERYBODY, null, null);

    public boolean isKept() {
        return version > 0;
    }
}

package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * That a campaign was launched, as its page shows it for ever.
 *
 * @param overrideReason why the owner launched although something was missing
 * @param missing what was missing then
 */
public record LaunchCard(
        Instant at, UserId by, @Nullable String overrideReason, List<String> missing) {

    public LaunchCard {
        missing = List.copyOf(missing);
    }
}

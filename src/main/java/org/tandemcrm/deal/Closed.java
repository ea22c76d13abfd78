package org.tandemcrm.deal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Share;

/**
 * What became of the deals that were closed in some days.
 *
 * @param won of all of them
 * @param value what the won ones came to
 * @param average of those whose amount is known; absent if there are none
 * @param medianDays half of the won ones took no longer from acceptance to the close; absent if
 *     none was won
 */
public record Closed(
        Share won, BigDecimal value, @Nullable BigDecimal average, @Nullable Double medianDays) {

    public static final Closed NONE = new Closed(new Share(0, 0), BigDecimal.ZERO, null, null);
}

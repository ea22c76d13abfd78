package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the owner wants to be reminded of.
 *
 * @param silentDays after so many days without a word a customer is forgotten
 * @param bigFrom from which amount on a deal is big; absent: the upper quarter of the open ones
 */
public record TodaySettings(int silentDays, @Nullable BigDecimal bigFrom) {

    static final TodaySettings USUAL = new TodaySettings(90, null);
}

package org.tandemcrm.dashboard.team;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.UserId;

/**
 * What one salesperson carries, how quick and how successful they are.
 *
 * @param load what they have in hand now
 * @param speed how soon the leads of the period heard from them; absent if there were none
 * @param won of their deals that were closed in the period
 * @param sold what those that were won came to
 */
public record PersonRow(
        UserId id, String name, Load load, @Nullable AnswerSpeed speed, Share won, Money sold) {

    /** From how many on a share is shown without a word of caution. */
    private static final long MANY = 30;

    /** In hand now. */
    public record Load(long warmLeads, long openDeals) {}

    /** Whether so few deals were closed that the share alone would mislead. */
    public boolean isRough() {
        return won.whole() < MANY;
    }
}

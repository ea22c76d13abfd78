package org.tandemcrm.dashboard.team;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.UserId;

/**
 * What one of us carries, how quick and how successful they are.
 *
 * @param id absent for what nobody has, and for all together
 * @param load what they have in hand now
 * @param speed how soon the leads of the period heard from them; absent if there were none
 * @param won of their deals that were closed in the period
 * @param sold what those that were won came to
 */
public record PersonRow(
        @Nullable UserId id,
        String name,
        Whose whose,
        Load load,
        @Nullable AnswerSpeed speed,
        Share won,
        Money sold) {

    /** Whom a row is about. */
    public enum Whose {
        PRESENT,
        LEFT,
        NOBODY,
        ALL
    }

    /** From how many on a share is shown without a word of caution. */
    private static final long MANY = 30;

    /** In hand now. */
    public record Load(long warmLeads, long openDeals) {

        static final Load NONE = new Load(0, 0);

        Load plus(Load more) {
            return new Load(warmLeads + more.warmLeads, openDeals + more.openDeals);
        }
    }

    public boolean hasLeft() {
        return whose == Whose.LEFT;
    }

    /** Whether so few deals were closed that the share alone would mislead. */
    public boolean isRough() {
        return won.whole() < MANY;
    }
}

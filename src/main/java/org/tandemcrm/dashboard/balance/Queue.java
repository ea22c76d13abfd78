package org.tandemcrm.dashboard.balance;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.Temperature;

/**
 * The leads of one temperature whom nobody has tried to reach, against J. D. C. Little's law (L =
 * λW, "A Proof for the Queuing Formula", Operations Research 9 (1961), 383–387): where each is
 * answered in the promised time, no more wait at a time than come in within it.
 *
 * @param waiting how many wait now (L)
 * @param late how many of them are past the promised hour
 * @param came how many clocks started in the days that are looked at
 * @param hours the working hours of these days
 * @param promised the working hours within which they are to hear from us (W)
 */
public record Queue(
        Temperature temperature, long waiting, long late, long came, double hours, int promised) {

    /** How many come in within one working hour (λ); absent where there was no such hour. */
    public @Nullable Double rate() {
        return hours > 0 ? Double.valueOf(came / hours) : null;
    }

    /** How many may wait if the promise is kept (λW); absent where nothing is known. */
    public @Nullable Double mayWait() {
        return hours > 0 && came > 0 ? Double.valueOf(came / hours * promised) : null;
    }

    /** How long they wait at this rate, in working hours (L ÷ λ). */
    public @Nullable Double usualWait() {
        return hours > 0 && came > 0 ? Double.valueOf(waiting * hours / came) : null;
    }

    /** More wait than chance alone would leave there. */
    public boolean isTooLong() {
        Double mean = mayWait();
        return mean != null && waiting > Poisson.most(mean);
    }
}

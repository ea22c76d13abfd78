package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** Who gets a lead that has become warm, as the owner decided. */
public interface AssignmentRule {

    /** Whether the person has an account and works leads. */
    boolean works(UserId person);

    /** Whether they work leads and are not away today. */
    boolean isPresent(UserId person);

    /** Somebody who is present, or nobody: it waits in the pool. */
    Appointment choose(Prospect lead);

    /**
     * Who gets the lead.
     *
     * @param person nobody: the pool
     * @param why in words, as in "Next in turn"
     * @param wanting whether somebody was looked for and nobody was free
     */
    record Appointment(@Nullable UserId person, String why, boolean wanting) {

        /** The person gets it. */
        public static Appointment of(UserId person, String why) {
            return new Appointment(person, why, false);
        }

        /** It waits for the first to claim it, as the owner wants it. */
        public static Appointment pool() {
            return new Appointment(null, "The first to claim it has it", false);
        }

        /** It waits, for everybody is away or has enough to do. */
        public static Appointment nobodyFree() {
            return new Appointment(null, "Nobody was free", true);
        }
    }
}

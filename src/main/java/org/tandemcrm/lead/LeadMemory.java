package org.tandemcrm.lead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that figures are made of, some for each lead, remembered by the month in which they
 * belong. What is said is what the facts say at that moment.
 *
 * @param <R> a row of a lead
 * @param <D> what is made of the rows of a month
 */
public interface LeadMemory<R extends LeadMemory.Row, D> {

    /**
     * The rows of a span of time as the facts are now. Whoever changes facts itself reads them
     * without the memory, which must not know what may be taken back.
     */
    List<R> between(Instant from, Instant until);

    /** What is made of the rows of each month in the span, which may begin and end within one. */
    List<D> digests(Instant from, Instant until);

    /** Whether the present reader is answered from memory: not if it may write, nor about ages. */
    boolean isRemembered(Instant from, Instant until);

    /** Something about a lead that belongs to a moment. */
    public interface Row {

        UUID lead();

        /** In {@link org.tandemcrm.shared.Micros}. */
        long at();
    }

    /**
     * Reads the rows of a span of time from the facts.
     *
     * @param <R> a row of a lead
     * @param <D> what is made of the rows of a month
     */
    public interface Source<R, D> {

        /** Where the company sits: its months are kept. All is forgotten when it moves. */
        ZoneId zone();

        /** What rows depend on beside facts about leads. All is forgotten when it changes. */
        default String edition() {
            return "";
        }

        D digest(List<R> rows);

        /**
         * @param leads of these alone; of all if absent
         */
        List<R> read(Instant from, Instant until, @Nullable Collection<UUID> leads);
    }
}

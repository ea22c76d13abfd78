package org.tandemcrm.enablement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * Which salespeople confirmed that they read a briefing.
 *
 * @param readers everybody who is asked, by name
 * @param needed how many confirmations a launch needs
 * @param lapsesAfter the last day on which it waits for them
 * @param lapsed whether that day is over
 */
public record Readership(
        List<Reader> readers, int needed, @Nullable LocalDate lapsesAfter, boolean lapsed) {

    public Readership {
        readers = List.copyOf(readers);
    }

    /** One salesperson; at is null for who has not confirmed. */
    public record Reader(
            UserId user, String name, @Nullable Integer version, @Nullable Instant at) {

        public boolean hasConfirmed() {
            return at != null;
        }
    }

    public long confirmed() {
        return readers.stream().filter(Reader::hasConfirmed).count();
    }

    /** Whether a launch has nothing to wait for. */
    public boolean isEnough() {
        return lapsed || confirmed() >= needed;
    }

    /** Whether the person is asked and has not confirmed. */
    public boolean awaits(UserId person) {
        return readers.stream()
                .anyMatch(reader -> reader.user().equals(person) && !reader.hasConfirmed());
    }
}

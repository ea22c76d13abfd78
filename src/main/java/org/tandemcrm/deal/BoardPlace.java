package org.tandemcrm.deal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Behind which card a column goes on.
 *
 * @param close when that deal is expected to close; none: it has no day, which comes last
 */
public record BoardPlace(@Nullable LocalDate close, UUID deal) {

    private static final int ID = 36;

    /** Reads what {@link #toString} wrote; anything else is an IllegalArgumentException. */
    public static BoardPlace of(String text) {
        if (text.length() < ID) {
            throw new IllegalArgumentException("no place on a board: " + text);
        }
        String day = text.substring(ID);
        try {
            return new BoardPlace(
                    day.isEmpty() ? null : LocalDate.parse(day.substring(1)),
                    UUID.fromString(text.substring(0, ID)));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    static BoardPlace of(BoardCard card) {
        return new BoardPlace(card.expectedCloseOn(), card.id().value());
    }

    @Override
    public String toString() {
        return close == null ? deal.toString() : deal + "_" + close;
    }

    /** The day as SQL reads it. */
    String day() {
        return close == null ? "infinity" : close.toString();
    }
}

package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of open deals: those of one stage, or those expected in one month.
 *
 * @param key the stage, or the month
 * @param count how many there are, more perhaps than the cards that are shown
 * @param value the sum of their amounts, where these are known
 * @param weighted the same, each amount times the share of its stage that is usually won
 * @param next behind which card the rest begins; absent after the last
 */
public record BoardColumn(
        String key,
        String label,
        long count,
        BigDecimal value,
        BigDecimal weighted,
        List<BoardCard> cards,
        @Nullable BoardPlace next) {

    public BoardColumn {
        cards = List.copyOf(cards);
    }

    /**
     * @param read one card more than are shown, if there are so many
     */
    BoardColumn with(List<BoardCard> read) {
        boolean more = read.size() > BoardSql.CARDS;
        List<BoardCard> shown = more ? read.subList(0, BoardSql.CARDS) : read;
        BoardPlace rest = more ? BoardPlace.of(shown.get(shown.size() - 1)) : null;
        return new BoardColumn(key, label, count, value, weighted, shown, rest);
    }

    public boolean isCut() {
        return next != null;
    }
}

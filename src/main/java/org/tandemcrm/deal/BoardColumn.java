package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;

/**
 * The open deals of one stage.
 *
 * @param count how many there are, more perhaps than the cards that are shown
 * @param value the sum of their amounts, where these are known
 */
public record BoardColumn(Stage stage, long count, BigDecimal value, List<BoardCard> cards) {

    public BoardColumn {
        cards = List.copyOf(cards);
    }

    public boolean isCut() {
        return count > cards.size();
    }
}

package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;

/** Closes deals as won with what was sold and promised. */
@Component
class Winning {

    private final DealFile file;
    private final Filling filling;
    private final Promising promising;
    private final Closing closing;

    Winning(DealFile file, Filling filling, Promising promising, Closing closing) {
        this.file = file;
        this.filling = filling;
        this.promising = promising;
        this.closing = closing;
    }

    void win(DealId id, @Nullable Long seen, Win win) {
        Deal deal = file.takeOpen(id, seen);
        List<LineDetails> lines = win.lines();
        if (lines != null) {
            filling.fill(deal, lines, win.closedOn());
        }
        BigDecimal amount = win.amount() == null ? deal.sumOfLines() : win.amount();
        if (amount == null) {
            throw new InvalidInput("amount", "Say what it was sold for.");
        }
        promising.promise(deal, win.promises());
        closing.close(id, null, new Closure.Won(amount, win.margin(), win.closedOn()));
    }

    /** The lines of a deal of the past, and its end with what they add up to. */
    @Nullable Closure fill(Deal deal, PastDeal past) {
        Closure closure = past.closure();
        if (!past.lines().isEmpty()) {
            filling.fill(
                    deal, past.lines(), closure == null ? filling.today() : closure.closedOn());
        }
        BigDecimal sum = deal.sumOfLines();
        return closure instanceof Closure.Won won && sum != null
                ? new Closure.Won(sum, won.margin(), won.closedOn())
                : closure;
    }
}

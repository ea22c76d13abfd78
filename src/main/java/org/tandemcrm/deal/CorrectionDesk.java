package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;

/** Where the end of a closed deal is put right without opening it again; what stood there stays. */
@Component
@Transactional
public class CorrectionDesk {

    private final DealFile file;
    private final Filling filling;
    private final Closing closing;
    private final CorrectedEnds ends;

    CorrectionDesk(DealFile file, Filling filling, Closing closing, CorrectedEnds ends) {
        this.file = file;
        this.filling = filling;
        this.closing = closing;
        this.ends = ends;
    }

    /** What was sold, for how much and when; StaleEdit if the deal changed since the version. */
    public void correct(DealId id, long seen, Win win, String why) {
        Deal deal = file.takeClosed(id, seen, true);
        List<LineDetails> lines = win.lines();
        if (lines != null) {
            filling.fill(deal, lines, win.closedOn());
        }
        BigDecimal amount = win.amount() == null ? deal.sumOfLines() : win.amount();
        if (amount == null) {
            throw new InvalidInput("amount", "Say what it was sold for.");
        }
        closing.correct(deal, new Closure.Won(amount, win.margin(), win.closedOn()), why);
    }

    /** Why and when it was lost. */
    public void correct(DealId id, long seen, Closure.Lost lost, String why) {
        closing.correct(file.takeClosed(id, seen, false), lost, why);
    }

    /** How the deal stood before each correction since it was closed last, the latest first. */
    @Transactional(readOnly = true)
    public List<CorrectedEnd> of(DealId id) {
        return ends.of(id);
    }
}

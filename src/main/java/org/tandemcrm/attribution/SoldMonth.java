package org.tandemcrm.attribution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tandemcrm.attribution.Crediting.Judgement;

/** The sales of a month, shared among campaigns at most once by each model and its rules. */
final class SoldMonth {

    private final List<SoldDeal> sales;
    private final Map<Judgement, Sharing> sharings = new ConcurrentHashMap<>();

    SoldMonth(List<SoldDeal> sales) {
        this.sales = sales;
    }

    /** Never to be added to. */
    Sharing shared(Judgement judgement) {
        return sharings.computeIfAbsent(judgement, this::share);
    }

    private Sharing share(Judgement judgement) {
        Sharing sharing = judgement.sharing();
        sales.forEach(sharing::add);
        return sharing;
    }
}

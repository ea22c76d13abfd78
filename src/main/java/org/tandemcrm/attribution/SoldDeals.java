package org.tandemcrm.attribution;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.Crediting.Judgement;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Period;

/** Hands out what reports add up of sales: as it is kept in memory, else from the facts. */
@Component
class SoldDeals {

    private final LeadMemory<SoldDeal, SoldMonth> kept;
    private final SoldReading reading;
    private final Firm firm;

    SoldDeals(SoldReading reading, Firm firm, LeadMemories memories) {
        this.kept = memories.of(reading);
        this.reading = reading;
        this.firm = firm;
    }

    /** Every sale of the cut, in no order. */
    void each(SalesCut cut, Consumer<SoldDeal> use) {
        if (!isKept(cut)) {
            reading.each(cut, use);
            return;
        }
        ZoneId zone = firm.zone();
        Period days = cut.period();
        for (SoldDeal sale : kept.between(days.start(zone), days.end(zone))) {
            if (sale.isOf(cut.whose())) {
                cut.part(sale).ifPresent(use);
            }
        }
    }

    /** The days from the first sale to the last, or more. */
    Period ever() {
        return reading.ever();
    }

    /** All of them shared among campaigns. */
    Sharing shared(SalesCut cut, Judgement judgement) {
        Sharing all = judgement.sharing();
        if (cut.isWhole() && isKept(cut)) {
            ZoneId zone = firm.zone();
            Period days = cut.period();
            List<SoldMonth> months = kept.digests(days.start(zone), days.end(zone));
            months.forEach(month -> all.add(month.shared(judgement)));
        } else {
            each(cut, all::add);
        }
        return all;
    }

    private boolean isKept(SalesCut cut) {
        ZoneId zone = firm.zone();
        Period days = cut.period();
        return kept.isRemembered(days.start(zone), days.end(zone));
    }
}

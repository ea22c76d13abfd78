package org.tandemcrm.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes open deals. */
@Component
class Working {

    private final DealFile file;
    private final DealNews news;
    private final DealRules rules;
    private final Filling filling;

    Working(DealFile file, DealNews news, DealRules rules, Filling filling) {
        this.file = file;
        this.news = news;
        this.rules = rules;
        this.filling = filling;
    }

    void change(DealId id, long version, DealDetails wanted, @Nullable List<LineDetails> lines) {
        Deal deal = file.takeOpen(id, version);
        if (lines != null) {
            filling.fill(deal, lines, rules.today());
        }
        deal.change(rules.judged(wanted, deal));
        news.publish(new DealChanged(id, deal.lead(), rules.now()));
    }
}

package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.dashboard.today.OpenDealCounts.Part;
import org.tandemcrm.firm.Firm;

/** Open deals that stand still, the big ones apart, and those past their day. */
@Component
@Order(60)
class DealSource implements TodaySource {

    private static final String STILL =
            "without a touch and without a move for longer than their stage allows.";

    private final OpenDealCounts deals;
    private final TodayRules rules;
    private final Firm firm;

    DealSource(OpenDealCounts deals, TodayRules rules, Firm firm) {
        this.deals = deals;
        this.rules = rules;
        this.firm = firm;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        return Stream.concat(
                rules.bigFrom().stream().map(from -> big(wish, from)),
                Stream.of(idle(wish), overdue(wish)));
    }

    private TodayPart big(Wish wish, BigDecimal from) {
        Part part = deals.bigIdle(from, wish);
        return part(
                part,
                "bigIdle",
                part.count() == 1 ? "big deal stands still" : "big deals stand still",
                "Open deals of %s or more, ".formatted(firm.money(from).words(0)) + STILL);
    }

    private TodayPart idle(Wish wish) {
        return part(deals.idle(wish), "idle", "standing still", "Open deals, " + STILL);
    }

    private TodayPart overdue(Wish wish) {
        return part(
                deals.overdue(wish),
                "overdue",
                "past the day they were expected to close",
                "Open deals whose expected close lies before today.");
    }

    private static TodayPart part(Part part, String key, String sentence, String definition) {
        return new TodayPart(
                new TodayItem(key, part.count(), sentence, definition, false, part.href()),
                part.lines());
    }
}

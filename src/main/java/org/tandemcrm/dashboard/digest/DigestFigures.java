package org.tandemcrm.dashboard.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Today;
import org.tandemcrm.deal.ClosingBook;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** Gathers what is told about a week, from where its pages have it. */
@Component
class DigestFigures {

    private static final String LIST = "/deals/list?";
    private static final String OPEN = "state=OPEN";
    private static final int LINES = 3;
    private static final double PERCENT = 100;

    private final SalesBook sales;
    private final DealCounts deals;
    private final MonthFigures months;
    private final Today today;
    private final Firm firm;

    DigestFigures(SalesBook sales, DealCounts deals, MonthFigures months, Today today, Firm firm) {
        this.sales = sales;
        this.deals = deals;
        this.months = months;
        this.today = today;
        this.firm = firm;
    }

    /** The week that ended before the Monday. */
    Digest of(Viewer owner, LocalDate monday) {
        Period week = new Period(monday.minusDays(7), monday.minusDays(1));
        return new Digest(
                owner.name(),
                firm.settings().name(),
                week,
                figures(week, owner),
                today.parts(owner, LINES));
    }

    LocalDate monday() {
        return firm.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Digest.Line> figures(Period week, Viewer owner) {
        Period before = new Period(week.from().minusDays(7), week.to().minusDays(7));
        List<Digest.Line> lines = new ArrayList<>();
        lines.add(sold(week, before));
        lines.add(won(week));
        lines.add(
                new Digest.Line(
                        "Open deals",
                        "Deals that are open now.",
                        "%,d".formatted(deals.count(OPEN, owner)),
                        "",
                        LIST + OPEN));
        lines.addAll(months.of(week.to(), owner));
        return lines;
    }

    private Digest.Line sold(Period days, Period before) {
        Sold sold = sales.sold(SalesCut.of(days));
        return new Digest.Line(
                "Sold",
                "Amounts of the deals closed as won in these days, by the day of the close.",
                sold.amount().words(0),
                "%s, %s the week before"
                        .formatted(
                                sold.sales() == 1
                                        ? "one deal"
                                        : "%,d deals".formatted(sold.sales()),
                                sales.sold(SalesCut.of(before)).amount().words(0)),
                LIST + closed("WON", days));
    }

    /** Few deals say little: the interval stands beside the share. */
    private Digest.Line won(Period week) {
        Share won = deals.closed(week);
        return new Digest.Line(
                "Won of the deals closed",
                "Of the deals that were closed in the week, by the day of the close, those that"
                        + " were won.",
                "%,d of %,d".formatted(won.part(), won.whole()),
                won.isKnown()
                        ? "%.0f %%, true share between %.0f and %.0f %%"
                                .formatted(
                                        won.value() * PERCENT,
                                        won.low() * PERCENT,
                                        won.high() * PERCENT)
                        : "",
                LIST + closed("WON,LOST", week));
    }

    private static String closed(String state, Period days) {
        return "state=%s&closedOn.gte=%s&closedOn.lte=%s".formatted(state, days.from(), days.to());
    }

    /** Counts deals as other pages do. */
    @Component
    static class DealCounts {

        private final Lists lists;
        private final ClosingBook closings;
        private final DealLists deals;

        DealCounts(Lists lists, ClosingBook closings, DealLists deals) {
            this.lists = lists;
            this.closings = closings;
            this.deals = deals;
        }

        /** How many were won of those that were closed. */
        Share closed(Period days) {
            return closings.in(days, Salespeople.EVERYBODY, null).won();
        }

        long count(String query, Viewer reader) {
            return lists.total(DealListing.of(reader), ListQuery.parse(query), deals.now()).count();
        }
    }
}

package org.tandemcrm.dashboard.balance;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.balance.BalanceView.WeekLoad;
import org.tandemcrm.shared.Period;
import org.tandemcrm.web.Bar;

/** The load week by week, as a chart draws it. */
public final class WeekBars {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Where sales had no hour, the bar is as long as one that is overfull. */
    private static final double FULL = 1;

    private WeekBars() {}

    /** Each week by its first day; its number opens the leads that were handed over in it. */
    public static List<Bar> of(BalanceView view, ZoneId zone) {
        return view.weeks().stream().map(week -> bar(week, zone)).toList();
    }

    /** The list of the warm leads that were handed over in these days. */
    public static String handedOver(Period period, ZoneId zone) {
        return "/reports/balance/handed-over?at.gte=%s&at.lt=%s"
                .formatted(period.start(zone), period.end(zone));
    }

    private static Bar bar(WeekLoad week, ZoneId zone) {
        Double load = week.value();
        return new Bar(
                DAY.format(week.slice().from()),
                load == null ? (week.idle() ? 0 : FULL) : load,
                week.words(),
                handedOver(new Period(week.slice().from(), week.slice().to()), zone),
                kind(week.load().band()));
    }

    private static String kind(@Nullable Band band) {
        if (band == null || band == Band.STARVED) {
            return "plain";
        }
        return band == Band.BALANCED ? "good" : "bad";
    }
}

package org.tandemcrm.dashboard.balance.web;

import java.time.ZoneId;
import org.tandemcrm.dashboard.balance.Slice;
import org.tandemcrm.dashboard.balance.WeekBars;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Period;

/** The lists behind the numbers of balance that have a page elsewhere. */
record BalanceLinks(Period days, ZoneId zone) {

    /** The clocks that started in these days. */
    public String clocks() {
        return "/reports/speed/leads?" + within("startedAt");
    }

    /** Those of one temperature. */
    public String clocks(Temperature temperature) {
        return clocks() + "&temperature=" + temperature;
    }

    /** Those of them that were answered as promised. */
    public String inTime() {
        return clocks() + "&inTime=true";
    }

    /** The people whom a campaign approached for the first time in these days. */
    public String approached() {
        return "/reports/balance/approached?" + within("firstAt");
    }

    /** Those of a week. */
    public Period days(Slice week) {
        return new Period(week.from(), week.to());
    }

    /** The warm leads that were handed over in some of them. */
    public String handedOver(Period some) {
        return WeekBars.handedOver(some, zone);
    }

    /** Who had how many hours for selling in these days. */
    public String hours() {
        return hours(days);
    }

    /** The same of some of them. */
    public String hours(Period some) {
        return "/reports/balance/hours?from=%s&to=%s".formatted(some.from(), some.to());
    }

    /** The deals that were open in these days. */
    public String deals() {
        return deals(days);
    }

    /** The same of some of them. */
    public String deals(Period some) {
        return "/reports/balance/deals?from=%s&to=%s".formatted(some.from(), some.to());
    }

    private String within(String column) {
        return "%1$s.gte=%2$s&%1$s.lt=%3$s".formatted(column, days.start(zone), days.end(zone));
    }
}

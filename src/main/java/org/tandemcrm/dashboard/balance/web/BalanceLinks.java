package org.tandemcrm.dashboard.balance.web;

import java.time.ZoneId;
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

    private String within(String column) {
        return "%1$s.gte=%2$s&%1$s.lt=%3$s".formatted(column, days.start(zone), days.end(zone));
    }
}

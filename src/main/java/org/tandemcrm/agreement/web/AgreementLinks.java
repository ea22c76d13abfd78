package org.tandemcrm.agreement.web;

import java.time.LocalDate;
import java.time.ZoneId;
import org.tandemcrm.agreement.Promised;
import org.tandemcrm.agreement.Quarter;
import org.tandemcrm.agreement.Rates;
import org.tandemcrm.shared.Period;

/** The lists behind the numbers of an agreement. */
record AgreementLinks(Quarter quarter, ZoneId zone) {

    private static final String HANDED_OVER = "/reports/balance/handed-over?";

    /** The warm leads that were handed over in the quarter. */
    public String reached() {
        return HANDED_OVER + within("at", quarter.days());
    }

    /** The same up to the end of a day. */
    public String reached(LocalDate last) {
        return HANDED_OVER + within("at", new Period(quarter.from(), last));
    }

    /** What is promised, by its name. */
    public Promised of(String name) {
        return Promised.valueOf(name);
    }

    /** The leads by which it is decided whether a promise was kept. */
    public String decided(Promised promised) {
        return "/agreement/kept?quarter=%s&promised=%s".formatted(quarter.from(), promised);
    }

    /** Those by which it was. */
    public String kept(Promised promised) {
        return decided(promised) + "&kept=true";
    }

    /** The warm leads that were decided in the year of the rates. */
    public String accepted(Rates rates) {
        return HANDED_OVER
                + within("endedAt", rates.year())
                + "&state=ACCEPTED,HANDED_BACK,COOLED,CLOSED";
    }

    /** The deals that were closed in it. */
    public String closed(Rates rates) {
        return deals(rates, "WON,LOST");
    }

    /** The won ones. */
    public String sales(Rates rates) {
        return deals(rates, "WON");
    }

    private static String deals(Rates rates, String state) {
        return "/deals/list?state=%s&closedOn.gte=%s&closedOn.lte=%s"
                .formatted(state, rates.year().from(), rates.year().to());
    }

    private String within(String column, Period days) {
        return "%1$s.gte=%2$s&%1$s.lt=%3$s".formatted(column, days.start(zone), days.end(zone));
    }
}

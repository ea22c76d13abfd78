package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.FirstLook;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** Tells whether marketing and sales keep pace with each other, and which side to strengthen. */
@Component
@Transactional(readOnly = true)
public class BalanceBook implements FirstLook {

    /** A few days say nothing about a flow. */
    public static final int USUAL_WEEKS = 12;

    private final BalanceReading reading;
    private final CurrentUser me;

    BalanceBook(BalanceReading reading, CurrentUser me) {
        this.reading = reading;
        this.me = me;
    }

    /** The twelve weeks up to a day. */
    public static Period weeksTo(LocalDate day) {
        return new Period(day.minusWeeks(USUAL_WEEKS).plusDays(1), day);
    }

    /** The balance of these days, as far as they have come and are on record. */
    public BalanceView of(Period period) {
        me.get().require(Right.SEE_COSTS);
        return reading.span(period)
                .map(span -> reading.view(span, me.get()))
                .orElseGet(() -> none(period));
    }

    /** The people whom marketing can still warm. */
    public Supply supply(Period period) {
        me.get().require(Right.SEE_COSTS);
        return reading.span(period).map(reading::supply).orElse(new Supply(0, false, 0, 0));
    }

    private static BalanceView none(Period period) {
        Load load = Load.of(List.of(), Effort.USUAL, 0);
        Acceptance acceptance = new Acceptance(new Share(0, 0), 0, 0, List.of());
        Flow flow = new Flow(List.of());
        Share inTime = new Share(0, 0);
        return new BalanceView(
                period,
                Effort.USUAL,
                load,
                List.of(),
                List.of(),
                acceptance,
                inTime,
                flow,
                new Advising(load, acceptance, inTime, flow, 0).advice());
    }

    @Override
    public void look(Focus year, Viewer owner) {
        Period weeks = weeksTo(year.today());
        of(weeks);
        supply(weeks);
    }
}

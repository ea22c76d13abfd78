package org.tandemcrm.dashboard.balance;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/** What the hours of a load are made of: who was there to sell, and which deals were open. */
@Component
@Transactional(readOnly = true)
public class HoursBook {

    private final BalanceReading reading;
    private final OpenDeals openDeals;
    private final Firm firm;
    private final CurrentUser me;

    HoursBook(BalanceReading reading, OpenDeals openDeals, Firm firm, CurrentUser me) {
        this.reading = reading;
        this.openDeals = openDeals;
        this.firm = firm;
        this.me = me;
    }

    private record Stay(Slice week, PersonWeeks who) {}

    /** The parameters of {@link SellingHoursListing} for these days. */
    public Map<String, Object> people(Period days) {
        List<Stay> stays =
                slices(days).stream()
                        .flatMap(week -> week.people().stream().map(who -> new Stay(week, who)))
                        .toList();
        int perWeek = firm.settings().salesHoursPerWeek();
        Effort effort = reading.effort();
        Map<String, Object> columns = new HashMap<>();
        columns.put("people", column(stays, stay -> stay.who().person(), UUID[]::new));
        columns.put("firsts", column(stays, stay -> Date.valueOf(stay.week().from()), Date[]::new));
        columns.put("lasts", column(stays, stay -> Date.valueOf(stay.week().to()), Date[]::new));
        columns.put("weeks", column(stays, stay -> stay.who().weeks(), Double[]::new));
        columns.put("hours", column(stays, stay -> stay.who().weeks() * perWeek, Double[]::new));
        columns.put(
                "customers",
                column(stays, stay -> effort.customerHours(stay.who().weeks()), Double[]::new));
        return columns;
    }

    /** The parameters of {@link DealHoursListing} for these days. */
    public Map<String, Object> deals(Period days) {
        List<Span.Week> weeks = reading.span(days).map(Span::weeks).orElse(List.of());
        List<Double> work = slices(days).stream().map(Slice::workingWeeks).toList();
        Map<String, Object> parameters = openDeals.each(weeks, work);
        parameters.put("minutes", reading.effort().deal());
        return parameters;
    }

    private List<Slice> slices(Period days) {
        me.get().require(Right.SEE_COSTS);
        return reading.span(days).map(reading::slices).orElse(List.of());
    }

    private static <T> T[] column(List<Stay> stays, Function<Stay, T> of, IntFunction<T[]> empty) {
        return stays.stream().map(of).toArray(empty);
    }
}

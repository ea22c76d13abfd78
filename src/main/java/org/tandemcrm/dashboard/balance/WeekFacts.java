package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.flow.Arrival;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;

/** Reads what happened week by week. */
@Component
class WeekFacts {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final WorkedLeads workedLeads;
    private final Firm firm;
    private final Arrivals arrivals;
    private final OpenDeals openDeals;
    private final Clock clock;

    WeekFacts(
            JdbcClient jdbc,
            Roster roster,
            WorkedLeads workedLeads,
            Firm firm,
            Arrivals arrivals,
            OpenDeals openDeals,
            Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.openDeals = openDeals;
        this.roster = roster;
        this.workedLeads = workedLeads;
        this.firm = firm;
    }

    /** What of the days has come and is on record; empty if none of them. */
    Optional<Span> span(Period period) {
        return firstDay().flatMap(first -> Span.of(period, first, firm.zone(), clock.instant()));
    }

    /** The day of the first lead, if there is any. */
    private Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(opened_at) from lead where deleted_at is null")
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().atZone(firm.zone()).toLocalDate());
    }

    List<Slice> slices(Span span) {
        List<Span.Week> weeks = span.weeks();
        long[] came = came(weeks);
        Crew crew = roster.crew();
        List<Span.Week> asked = weeks.stream().filter(crew::asksWhoWorked).toList();
        Map<LocalDate, Set<UUID>> worked = asked.isEmpty() ? Map.of() : workedLeads.in(asked);
        WorkWeek work = new WorkWeek(firm.calendar());
        double[] deals = openDeals.average(weeks);
        return IntStream.range(0, weeks.size())
                .mapToObj(
                        place -> {
                            Span.Week week = weeks.get(place);
                            return new Slice(
                                    week.from(),
                                    week.to(),
                                    came[place],
                                    work.between(week.start(), week.end()),
                                    crew.people(
                                            work, week, worked.getOrDefault(week.from(), Set.of())),
                                    deals[place]);
                        })
                .toList();
    }

    /** How many leads became warm in each week. */
    private long[] came(List<Span.Week> weeks) {
        long[] came = new long[weeks.size()];
        long[] ends = weeks.stream().mapToLong(week -> Micros.of(week.end())).toArray();
        Instant begin = weeks.get(0).start();
        for (Arrival arrival : arrivals.between(begin, weeks.get(weeks.size() - 1).end())) {
            int place = 0;
            while (arrival.at() >= ends[place]) {
                place++;
            }
            came[place]++;
        }
        return came;
    }
}

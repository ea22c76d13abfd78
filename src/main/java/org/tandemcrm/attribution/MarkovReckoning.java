package org.tandemcrm.attribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.MarkovTable.Outcome;
import org.tandemcrm.attribution.MarkovTable.Row;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Works the shares of a period out and keeps them; reading and keeping are two transactions. */
@Component
class MarkovReckoning {

    /** Below these a share is more chance than fact. */
    static final int FEWEST_JOURNEYS = 100;

    static final int FEWEST_SALES = 20;

    private static final int DRAWS = 200;
    private static final int FEW_DRAWS = 40;
    private static final int QUICK_STATES = 400;
    private static final long SEED = 1_906;

    private final MarkovReading reading;
    private final MarkovRuns runs;
    private final Firm firm;
    private final Clock clock;

    MarkovReckoning(MarkovReading reading, MarkovRuns runs, Firm firm, Clock clock) {
        this.reading = reading;
        this.runs = runs;
        this.firm = firm;
        this.clock = clock;
    }

    MarkovTable reckon(Period period, int memory) {
        EndedJourneys ended = reading.endedIn(period, memory);
        Outcome outcome = outcome(ended);
        int draws = ended.courses.states() > QUICK_STATES ? FEW_DRAWS : DRAWS;
        Currency currency = firm.currency();
        MarkovTable table =
                new MarkovTable(
                        outcome,
                        memory,
                        clock.instant(),
                        ended.journeys,
                        ended.won,
                        ended.allSales,
                        draws,
                        Units.money(ended.unattributed, currency),
                        Units.money(ended.known + ended.unattributed, currency),
                        outcome == Outcome.READY ? rows(ended, draws, currency) : List.of());
        runs.keep(period, table);
        return table;
    }

    private static Outcome outcome(EndedJourneys ended) {
        if (ended.journeys < FEWEST_JOURNEYS || ended.won < FEWEST_SALES) {
            return Outcome.TOO_FEW;
        }
        boolean many = ended.courses.states() > Markov.MOST_STATES;
        return many ? Outcome.TOO_MANY : Outcome.READY;
    }

    /** Ties of the last cents go by the campaigns' names. */
    private static List<Row> rows(EndedJourneys ended, int draws, Currency currency) {
        int campaigns = ended.campaigns.size();
        Markov markov = Markov.of(ended.courses, campaigns, draws, SEED);
        List<Integer> byName =
                IntStream.range(0, campaigns)
                        .boxed()
                        .sorted(
                                Comparator.<Integer, String>comparing(
                                                n -> Folded.sortName(ended.names.get(n)))
                                        .thenComparing(n -> ended.campaigns.get(n).toString()))
                        .toList();
        long[] shares = markov.parts();
        long[] parts = byName.stream().mapToLong(n -> shares[n]).toArray();
        long[] credits = Units.split(Units.money(ended.known, currency), parts);
        long[] margins = Units.split(Units.money(ended.knownMargin, currency), parts);
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < campaigns; place++) {
            int n = byName.get(place);
            Money credit = Units.money(credits[place], currency);
            Money margin = Units.money(margins[place], currency);
            rows.add(row(ended, markov, n, credit, margin));
        }
        return rows;
    }

    private static Row row(EndedJourneys ended, Markov markov, int n, Money credit, Money margin) {
        return new Row(
                ended.campaigns.get(n),
                ended.names.get(n),
                markov.shares()[n],
                markov.low()[n],
                markov.high()[n],
                ended.sales.get(n),
                credit,
                margin,
                credit.minus(credit));
    }
}

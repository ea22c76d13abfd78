package org.tandemcrm.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.agreement.Attainment.Gain;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.flow.Arrival;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.flow.Endings;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/** Counts what marketing handed over, and what became of it in a year. */
@Component
class MarketingFigures {

    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final Share NONE = new Share(0, 0);

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Arrivals arrivals;
    private final Endings endings;

    MarketingFigures(JdbcClient jdbc, Firm firm, Arrivals arrivals, Endings endings) {
        this.arrivals = arrivals;
        this.endings = endings;
        this.jdbc = jdbc;
        this.firm = firm;
    }

    Attainment attainment(Period quarter, AgreementCard.Edition edition) {
        BigDecimal value = edition.terms().leadValue();
        Integer leads = edition.terms().warmLeads();
        double promised = value == null ? (leads == null ? 0 : leads) : value.doubleValue();
        return Attainment.of(quarter, promised, gains(quarter, edition), firm.today());
    }

    private List<Gain> gains(Period quarter, AgreementCard.Edition edition) {
        Worth worth = edition.worth();
        ZoneId zone = firm.zone();
        Map<LocalDate, Map<Temperature, Long>> days = new TreeMap<>();
        for (Arrival arrival : arrivals.between(quarter.start(zone), quarter.end(zone))) {
            days.computeIfAbsent(
                            Micros.instant(arrival.at()).atZone(zone).toLocalDate(),
                            day -> new EnumMap<>(Temperature.class))
                    .merge(arrival.temperature(), 1L, Long::sum);
        }
        List<Gain> gains = new ArrayList<>();
        days.forEach(
                (day, counts) ->
                        counts.forEach(
                                (as, leads) ->
                                        gains.add(
                                                new Gain(
                                                        day,
                                                        worth == null
                                                                ? leads
                                                                : worth.of(as, leads)
                                                                        .amount()
                                                                        .doubleValue()))));
        return gains;
    }

    /** Through the rates of the year before the quarter, as far as it has come. */
    Proposal proposal(Quarter quarter) {
        BigDecimal year = firm.settings().salesTarget();
        Money target =
                year == null
                        ? null
                        : firm.money(year)
                                .times(BigDecimal.ONE.divide(BigDecimal.valueOf(QUARTERS)));
        return Proposal.of(quarter, target, rates(quarter));
    }

    Rates rates(Quarter quarter) {
        LocalDate today = firm.today();
        LocalDate last = quarter.before().isBefore(today) ? quarter.before() : today;
        Period year = new Period(last.minusMonths(MONTHS).plusDays(1), last);
        Map<Temperature, Share> accepted =
                endings.accepted(year.start(firm.zone()), year.end(firm.zone()));
        return jdbc.sql(
                        """
                        select count(*) filter (where result = 'WON') as won, count(*) as closed,
                               count(amount) filter (where result = 'WON') as sales,
                               avg(amount) filter (where result = 'WON') as mean,
                               stddev_samp(amount) filter (where result = 'WON') as deviation
                          from closure
                         where reopened_at is null and closed_on between :from and :to
                        """)
                .param("from", year.from())
                .param("to", year.to())
                .query(
                        (row, n) -> {
                            BigDecimal mean = row.getBigDecimal("mean");
                            boolean none = mean == null || mean.signum() <= 0;
                            return new Rates(
                                    year,
                                    accepted.getOrDefault(Temperature.WARM, NONE),
                                    accepted.getOrDefault(Temperature.HOT, NONE),
                                    new Share(row.getLong("won"), row.getLong("closed")),
                                    row.getLong("sales"),
                                    none
                                            ? null
                                            : firm.money(mean.setScale(2, RoundingMode.HALF_EVEN)),
                                    none ? 0 : row.getDouble("deviation") / mean.doubleValue());
                        })
                .single();
    }
}

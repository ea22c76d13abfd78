package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Keeps what was foretold on each day. */
@Component
class Forecasts {

    private final JdbcClient jdbc;
    private final Firm firm;

    Forecasts(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** Takes the place of what the same day has foretold before. */
    void keep(PeriodForecast forecast) {
        PeriodForecast.Expectation course = forecast.course();
        jdbc.sql(
                        """
                        insert into sales_forecast (as_of, horizon, first_day, last_day,
                               reckoned_at, booked, open_wins, new_wins, low, middle, high,
                               weighted, run_rate)
                        values (:asOf, :horizon, :first, :last, :now, :booked, :openWins,
                               :newWins, :low, :middle, :high, :weighted, :runRate)
                        on conflict (as_of, horizon) do update set
                               first_day = excluded.first_day, last_day = excluded.last_day,
                               reckoned_at = excluded.reckoned_at, booked = excluded.booked,
                               open_wins = excluded.open_wins, new_wins = excluded.new_wins,
                               low = excluded.low, middle = excluded.middle,
                               high = excluded.high, weighted = excluded.weighted,
                               run_rate = excluded.run_rate
                        """)
                .param("asOf", forecast.asOf())
                .param("horizon", forecast.horizon().name())
                .param("first", forecast.period().from())
                .param("last", forecast.period().to())
                .param("now", OffsetDateTime.ofInstant(forecast.reckonedAt(), ZoneOffset.UTC))
                .param("booked", forecast.booked().amount())
                .param("openWins", course == null ? null : course.openWins())
                .param("newWins", course == null ? null : course.newWins())
                .param("low", course == null ? null : course.low().amount())
                .param("middle", course == null ? null : course.middle().amount())
                .param("high", course == null ? null : course.high().amount())
                .param("weighted", forecast.weighted().amount())
                .param("runRate", forecast.runRate().amount())
                .update();
    }

    /** Those of the latest day on which any were reckoned, the nearest period first. */
    List<PeriodForecast> latest() {
        return jdbc.sql(
                        """
                        select * from sales_forecast
                         where as_of = (select max(as_of) from sales_forecast)
                         order by last_day - first_day > 31, first_day
                        """)
                .query((row, n) -> forecast(row))
                .list();
    }

    /**
     * For each period that is over, what was foretold of it first, if that was within its first
     * days.
     *
     * @param graceDays so many days after its beginning at most
     */
    List<PeriodForecast> ofEnded(Horizon horizon, LocalDate today, int graceDays) {
        return jdbc.sql(
                        """
                        select distinct on (first_day) * from sales_forecast
                         where horizon = :horizon and last_day < :today
                           and as_of between first_day and first_day + :grace
                         order by first_day, as_of
                        """)
                .param("horizon", horizon.name())
                .param("today", today)
                .param("grace", graceDays)
                .query((row, n) -> forecast(row))
                .list();
    }

    /** Forgets what was reckoned from that moment on. */
    void forgetSince(Instant moment) {
        jdbc.sql("delete from sales_forecast where reckoned_at >= ?")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    private PeriodForecast forecast(ResultSet row) throws SQLException {
        return new PeriodForecast(
                Horizon.valueOf(row.getString("horizon")),
                new Period(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                row.getObject("as_of", LocalDate.class),
                instant(row, "reckoned_at"),
                money(row, "booked"),
                expectation(row),
                money(row, "weighted"),
                money(row, "run_rate"));
    }

    private PeriodForecast.@Nullable Expectation expectation(ResultSet row) throws SQLException {
        BigDecimal middle = row.getBigDecimal("middle");
        return middle == null
                ? null
                : new PeriodForecast.Expectation(
                        row.getDouble("open_wins"),
                        row.getDouble("new_wins"),
                        money(row, "low"),
                        firm.money(middle),
                        money(row, "high"));
    }

    private Money money(ResultSet row, String column) throws SQLException {
        return firm.money(row.getBigDecimal(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package org.tandemcrm.firm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;

/** Reads and writes the rows of the company's settings, all but its points. */
@Component
class FirmBook {

    private final JdbcClient jdbc;

    FirmBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names the settings as they were last written; empty where they have never been kept. */
    Optional<UUID> edition() {
        return jdbc.sql("select edition from firm").query(UUID.class).optional();
    }

    FirmSettings read(Points points) {
        WorkingHours hours = hours();
        SortedMap<LocalDate, String> daysOff = daysOff();
        return jdbc.sql("select * from firm")
                .query((row, n) -> settings(row, hours, daysOff, points))
                .single();
    }

    /** Keeps the settings if they are still the ones that the editor saw. */
    boolean write(FirmSettings next) {
        int changed = next.version() == 0 ? insert(next) : update(next);
        if (changed == 1) {
            writeHours(next.hours());
            writeDaysOff(next.daysOff());
        }
        return changed == 1;
    }

    private int insert(FirmSettings next) {
        return jdbc.sql(
                        """
                        insert into firm
                        values (1, :name, :street, :postcode, :city, :country, :currency, :zone, :month,
                                :target, :hours, :margin, :regime, :cold, :assignment, :capacity,
                                :hotTarget, :warmTarget, :model, :warmFrom, :hotFrom, :coldBelow,
                                :warmBelow, :halfLife, 1, :edition, :escalation, :mailingCap,
                                :mailingCapDays, :briefingQuorum, :briefingWait)
                        on conflict do nothing
                        """)
                .paramSource(parameters(next))
                .update();
    }

    private int update(FirmSettings next) {
        return jdbc.sql(
                        """
                        update firm
                           set name = :name, street = :street, postcode = :postcode, city = :city,
                               country = :country, currency = :currency, zone = :zone,
                               fiscal_year_start_month = :month, sales_target = :target,
                               sales_hours_per_week = :hours, default_margin = :margin,
                               mailing_regime = :regime, cold_policy = :cold, assignment = :assignment,
                               capacity = :capacity, hot_target_hours = :hotTarget,
                               warm_target_hours = :warmTarget,
                               escalation_hours = :escalation, mailing_cap = :mailingCap,
                               mailing_cap_days = :mailingCapDays,
                               briefing_quorum = :briefingQuorum, briefing_wait = :briefingWait,
                               credit_model = :model,
                               warm_from = :warmFrom, hot_from = :hotFrom, cold_below = :coldBelow,
                               warm_below = :warmBelow, half_life_days = :halfLife,
                               version = version + 1, edition = :edition
                         where version = :version
                        """)
                .paramSource(parameters(next))
                .update();
    }

    private static MapSqlParameterSource parameters(FirmSettings s) {
        return new MapSqlParameterSource()
                .addValue("name", s.name())
                .addValue("street", s.address().street())
                .addValue("postcode", s.address().postcode())
                .addValue("city", s.address().city())
                .addValue("country", s.address().country())
                .addValue("currency", s.currency().getCurrencyCode())
                .addValue("zone", s.zone().getId())
                .addValue("month", s.fiscalYearStartMonth())
                .addValue("target", s.salesTarget())
                .addValue("hours", s.salesHoursPerWeek())
                .addValue("margin", s.defaultMargin())
                .addValue("regime", s.regime().name())
                .addValues(policies(s.policies()))
                .addValues(scale(s.scale()))
                .addValue("version", s.version())
                .addValue("edition", Ids.next());
    }

    private static Map<String, Object> policies(Policies p) {
        return Map.ofEntries(
                Map.entry("mailingCap", p.mailingCap()),
                Map.entry("mailingCapDays", p.mailingCapDays()),
                Map.entry("briefingQuorum", p.briefingQuorum()),
                Map.entry("briefingWait", p.briefingWait()),
                Map.entry("cold", p.coldPolicy().name()),
                Map.entry("assignment", p.assignment().name()),
                Map.entry("capacity", p.capacity()),
                Map.entry("hotTarget", p.hotTargetHours()),
                Map.entry("warmTarget", p.warmTargetHours()),
                Map.entry("escalation", p.escalationHours()),
                Map.entry("model", p.creditModel().name()));
    }

    private static Map<String, Object> scale(HeatScale s) {
        return Map.of(
                "warmFrom", s.warmFrom(),
                "hotFrom", s.hotFrom(),
                "coldBelow", s.coldBelow(),
                "warmBelow", s.warmBelow(),
                "halfLife", s.halfLifeDays());
    }

    private void writeHours(WorkingHours hours) {
        jdbc.sql("delete from firm_shift").update();
        hours.shifts()
                .forEach(
                        (day, shift) ->
                                jdbc.sql("insert into firm_shift values (?, ?, ?)")
                                        .params(day.getValue(), shift.opens(), shift.closes())
                                        .update());
    }

    private void writeDaysOff(SortedMap<LocalDate, String> daysOff) {
        jdbc.sql("delete from firm_holiday").update();
        daysOff.forEach(
                (day, name) ->
                        jdbc.sql("insert into firm_holiday values (?, ?)")
                                .params(day, name)
                                .update());
    }

    private WorkingHours hours() {
        Map<DayOfWeek, WorkingHours.Shift> shifts = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, opens, closes from firm_shift")
                .query(
                        row -> {
                            shifts.put(
                                    DayOfWeek.of(row.getInt("weekday")),
                                    new WorkingHours.Shift(
                                            row.getObject("opens", LocalTime.class),
                                            row.getObject("closes", LocalTime.class)));
                        });
        return shifts.isEmpty() ? WorkingHours.USUAL : new WorkingHours(shifts);
    }

    private SortedMap<LocalDate, String> daysOff() {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        jdbc.sql("select day, name from firm_holiday")
                .query(
                        row -> {
                            days.put(row.getObject("day", LocalDate.class), row.getString("name"));
                        });
        return days;
    }

    private static FirmSettings settings(
            ResultSet row, WorkingHours hours, SortedMap<LocalDate, String> daysOff, Points points)
            throws SQLException {
        return new FirmSettings(
                row.getString("name"),
                new FirmAddress(
                        row.getString("street"),
                        row.getString("postcode"),
                        row.getString("city"),
                        row.getString("country")),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                hours,
                daysOff,
                row.getInt("fiscal_year_start_month"),
                row.getBigDecimal("sales_target"),
                row.getInt("sales_hours_per_week"),
                row.getBigDecimal("default_margin"),
                MailingRegime.valueOf(row.getString("mailing_regime")),
                policies(row),
                scale(row),
                points,
                row.getLong("version"));
    }

    private static Policies policies(ResultSet row) throws SQLException {
        return new Policies(
                ColdPolicy.valueOf(row.getString("cold_policy")),
                Assignment.valueOf(row.getString("assignment")),
                row.getInt("capacity"),
                row.getInt("hot_target_hours"),
                row.getInt("warm_target_hours"),
                row.getInt("escalation_hours"),
                row.getInt("mailing_cap"),
                row.getInt("mailing_cap_days"),
                row.getInt("briefing_quorum"),
                row.getInt("briefing_wait"),
                CreditModel.valueOf(row.getString("credit_model")));
    }

    private static HeatScale scale(ResultSet row) throws SQLException {
        return new HeatScale(
                row.getDouble("warm_from"),
                row.getDouble("hot_from"),
                row.getDouble("cold_below"),
                row.getDouble("warm_below"),
                row.getInt("half_life_days"));
    }
}

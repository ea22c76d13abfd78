package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/** Reads who had selling as their part, from when to when. */
@Component
class Roster {

    private static final String SALES = "SALESPERSON";

    private final JdbcClient jdbc;
    private final Firm firm;

    Roster(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    private record Part(UUID person, @Nullable String role, Instant since, Instant until) {}

    Crew crew() {
        Map<UUID, Set<LocalDate>> away = absences();
        Map<UUID, List<Part>> parts = parts().stream().collect(Collectors.groupingBy(Part::person));
        Set<UUID> selling =
                parts.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(Roster::isSales))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Crew(
                sellers(parts, selling::contains, Roster::isSales, away),
                sellers(
                        parts,
                        person -> !selling.contains(person),
                        part -> part.role() != null,
                        away));
    }

    private static boolean isSales(Part part) {
        return SALES.equals(part.role());
    }

    private static List<Seller> sellers(
            Map<UUID, List<Part>> parts,
            Predicate<UUID> who,
            Predicate<Part> which,
            Map<UUID, Set<LocalDate>> away) {
        return parts.entrySet().stream()
                .filter(entry -> who.test(entry.getKey()))
                .map(
                        entry ->
                                new Seller(
                                        entry.getKey(),
                                        entry.getValue().stream()
                                                .filter(which)
                                                .map(p -> new Stretch(p.since(), p.until()))
                                                .toList(),
                                        away.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    /** Everybody, with a row for each part in sales; whoever began Tandem had it before. */
    private List<Part> parts() {
        return jdbc.sql(
                        """
                        select u.user_id, s.role, s.until,
                               nullif(s.since, (select min(f.since) from role_span f)) as since
                          from user_account u
                          left join role_span s on s.user_id = u.user_id
                                               and s.role in ('SALESPERSON', 'OWNER')
                        """)
                .query(
                        (row, n) ->
                                new Part(
                                        row.getObject("user_id", UUID.class),
                                        row.getString("role"),
                                        instant(row, "since", Instant.MIN),
                                        instant(row, "until", Instant.MAX)))
                .list();
    }

    /** One that was broken off ends the day before. */
    private Map<UUID, Set<LocalDate>> absences() {
        Map<UUID, Set<LocalDate>> away = new HashMap<>();
        jdbc.sql(
                        """
                        select user_id, first_day,
                               least(last_day, (ended_at at time zone :zone)::date - 1) as last_day
                          from absence
                        """)
                .param("zone", firm.zone().getId())
                .query(
                        row -> {
                            LocalDate first = row.getObject("first_day", LocalDate.class);
                            LocalDate last = row.getObject("last_day", LocalDate.class);
                            if (!last.isBefore(first)) {
                                away.computeIfAbsent(
                                                row.getObject("user_id", UUID.class),
                                                id -> new HashSet<>())
                                        .addAll(first.datesUntil(last.plusDays(1)).toList());
                            }
                        });
        return away;
    }

    private static Instant instant(ResultSet row, String column, Instant none) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? none : at.toInstant();
    }
}

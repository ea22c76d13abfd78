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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/**
 * Reads who sells and sold: the salespeople, or the owners where there are none. Whoever joined in
 * the company's first month with Tandem was there before it.
 */
@Component
class Crew {

    private final JdbcClient jdbc;
    private final Firm firm;

    Crew(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    List<Seller> all() {
        Map<UUID, Set<LocalDate>> away = absences();
        List<Seller> salespeople = read("SALESPERSON", away);
        return salespeople.isEmpty() ? read("OWNER", away) : salespeople;
    }

    private List<Seller> read(String role, Map<UUID, Set<LocalDate>> away) {
        return jdbc.sql(
                        """
                        select u.user_id, u.name, u.disabled_at,
                               case when u.created_at > (select min(f.created_at) from user_account f)
                                                        + interval '30 days'
                                    then u.created_at end as since
                          from user_account u
                          join user_role r on r.user_id = u.user_id and r.role = :role
                         where u.password_hash is not null or u.disabled_at is not null
                         order by u.sort_name, u.user_id
                        """)
                .param("role", role)
                .query((row, n) -> seller(row, away))
                .list();
    }

    private static Seller seller(ResultSet row, Map<UUID, Set<LocalDate>> away)
            throws SQLException {
        return new Seller(
                row.getString("name"),
                instant(row, "since"),
                instant(row, "disabled_at"),
                away.getOrDefault(row.getObject("user_id", UUID.class), Set.of()));
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

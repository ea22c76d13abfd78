package org.tandemcrm.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the people as the owner manages them. */
@Component
class PeopleList {

    private static final String CARDS =
            """
            select u.user_id, u.name, u.email, u.version,
                   case when u.disabled_at is not null then 'DISABLED'
                        when u.password_hash is null then 'INVITED'
                        else 'ACTIVE' end as standing,
                   array(select r.role from user_role r where r.user_id = u.user_id) as roles,
                   (select max(i.expires_at) from invitation i
                     where i.user_id = u.user_id and i.used_at is null
                       and i.expires_at > :now) as invited_until
              from user_account u
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PersonCard> everyone() {
        return jdbc.sql(CARDS + " order by u.sort_name, u.user_id")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> card(row))
                .list();
    }

    Optional<PersonCard> card(UserId id) {
        return jdbc.sql(CARDS + " where u.user_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .query((row, n) -> card(row))
                .optional();
    }

    private static PersonCard card(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("invited_until");
        return new PersonCard(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Users.roles(row.getArray("roles")),
                PersonCard.Standing.valueOf(row.getString("standing")),
                until == null ? null : until.toInstant(),
                row.getLong("version"));
    }
}

package org.tandemcrm.user.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Secrets;
import org.tandemcrm.user.UserId;

/** The tokens of programs, as rows that know only a hash of each. */
@Component
class Tokens {

    private static final Duration STAMP_EVERY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A valid token and whom it acts for. */
    record Found(UUID id, UserId user, Set<Scope> scopes) {}

    UUID add(UserId user, String name, String secret, Set<Scope> scopes, Instant expiresAt) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into api_token (api_token_id, user_id, name, token_hash,
                                               may_read, may_write, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        user.value(),
                        name,
                        Secrets.digest(secret),
                        scopes.contains(Scope.READ),
                        scopes.contains(Scope.WRITE),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(expiresAt))
                .update();
        return id;
    }

    Optional<Found> find(String secret) {
        return jdbc.sql(
                        """
                        select api_token_id, user_id, may_read, may_write from api_token
                         where token_hash = ? and revoked_at is null and expires_at > ?
                        """)
                .params(Secrets.digest(secret), Timestamp.from(clock.instant()))
                .query(
                        (row, n) ->
                                new Found(
                                        row.getObject("api_token_id", UUID.class),
                                        new UserId(row.getObject("user_id", UUID.class)),
                                        scopes(row)))
                .optional();
    }

    /** Notes that the token was used; not at every request, which would write at every read. */
    void stamp(UUID id) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update api_token set last_used_at = ?
                         where api_token_id = ? and (last_used_at is null or last_used_at < ?)
                        """)
                .params(Timestamp.from(now), id, Timestamp.from(now.minus(STAMP_EVERY)))
                .update();
    }

    List<TokenCard> of(UserId user) {
        Instant now = clock.instant();
        return jdbc.sql("select * from api_token where user_id = ? order by made_at desc")
                .param(user.value())
                .query((row, n) -> card(row, now))
                .list();
    }

    boolean revoke(UserId user, UUID id) {
        return jdbc.sql(
                                """
                                update api_token set revoked_at = ?
                                 where api_token_id = ? and user_id = ? and revoked_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), id, user.value())
                        .update()
                == 1;
    }

    private static TokenCard card(ResultSet row, Instant now) throws SQLException {
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        Timestamp used = row.getTimestamp("last_used_at");
        return new TokenCard(
                row.getObject("api_token_id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getTimestamp("made_at").toInstant(),
                expiresAt,
                used == null ? null : used.toInstant(),
                row.getTimestamp("revoked_at") == null && expiresAt.isAfter(now));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (row.getBoolean("may_read")) {
            scopes.add(Scope.READ);
        }
        if (row.getBoolean("may_write")) {
            scopes.add(Scope.WRITE);
        }
        return scopes;
    }
}

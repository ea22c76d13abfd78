package org.tandemcrm.user.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.RuleBroken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows each call with an Idempotency-Key for a day. The key is taken in a transaction of its own,
 * with a lease; the answer is kept in the transaction of the work, so that there are both or none.
 * Whoever takes over an expired lease gives the row a new id: the one before can keep no answer any
 * more, and its work is rolled back.
 */
@Component
@Transactional
public class CallBook {

    public static final String STILL_RUNNING = "still-running";
    public static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any call works; what a crash left can be repeated after that. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CallBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the key, or tells what became of the call that has it. */
    public Attempt begin(KeyedCall call) {
        UUID id = Ids.next();
        return take(id, call) ? new Attempt.Begun(id) : earlier(call);
    }

    /**
     * Keeps the answer in the present transaction, which is that of the work.
     *
     * @throws RuleBroken "still-running" if another call has taken over, whose work counts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID attempt, Answer answer) {
        int kept =
                jdbc.sql(
                                """
                                update api_call
                                   set status = :status, headers = cast(:headers as jsonb),
                                       body = :body
                                 where api_call_id = :id and status is null
                                """)
                        .param("status", answer.status())
                        .param("headers", json.writeValueAsString(answer.headers()))
                        .param("body", answer.body())
                        .param("id", attempt)
                        .update();
        if (kept == 0) {
            throw new RuleBroken(
                    STILL_RUNNING, "This took so long that a repeated call has taken over.");
        }
    }

    /** Gives the key back, for nothing was done. */
    public void free(UUID attempt) {
        jdbc.sql("delete from api_call where api_call_id = ? and status is null")
                .param(attempt)
                .update();
    }

    /** Forgets the calls of more than a day ago. */
    public int forget() {
        return jdbc.sql("delete from api_call where begun_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean take(UUID id, KeyedCall call) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                insert into api_call as c (api_call_id, user_id, api_token_id,
                                                           call_key, digest, begun_at, leased_until)
                                values (:id, :user, :token, :key, :digest, :now, :until)
                                on conflict (user_id, api_token_id, call_key) do update
                                   set api_call_id = :id, digest = :digest, begun_at = :now,
                                       leased_until = :until, status = null, headers = null,
                                       body = null
                                 where c.begun_at < :forgotten
                                    or (c.status is null and c.leased_until < :now
                                        and c.digest = :digest)
                                """)
                        .param("id", id)
                        .param("user", call.user().value())
                        .param("token", call.token())
                        .param("key", call.key())
                        .param("digest", call.digest())
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(now.plus(LEASE)))
                        .param("forgotten", Timestamp.from(now.minus(KEPT)))
                        .update()
                == 1;
    }

    /** If the other has just given the key back, its program is told to try again. */
    private Attempt earlier(KeyedCall call) {
        Optional<Attempt> found =
                jdbc.sql(
                                """
                                select digest, status, headers, body from api_call
                                 where user_id = :user and call_key = :key
                                   and api_token_id is not distinct from cast(:token as uuid)
                                """)
                        .param("user", call.user().value())
                        .param("token", call.token())
                        .param("key", call.key())
                        .query((row, n) -> attempt(row, call))
                        .optional();
        return found.orElseGet(Attempt.Running::new);
    }

    private Attempt attempt(ResultSet row, KeyedCall call) throws SQLException {
        if (!Arrays.equals(row.getBytes("digest"), call.digest())) {
            return new Attempt.Reused();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Attempt.Running()
                : new Attempt.Answered(
                        new Answer(
                                status,
                                json.readValue(row.getString("headers"), HEADERS),
                                row.getBytes("body")));
    }
}

package org.tandemcrm.user.entry;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast one token may call, on all instances together. Each instance counts for itself
 * and settles with the others in the database once a second, or after as many calls as a second may
 * have: a request costs next to nothing, and each instance lets at most that many more through.
 */
@Component
public class Pace {

    private static final Duration SETTLE_EVERY = Duration.ofSeconds(1);

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final ProxyManager<UUID> shared;
    private final BucketConfiguration limit;
    private final Optimization settling;

    Pace(
            DataSource database,
            JdbcClient jdbc,
            @Value("${tandem.api.burst:10000}") long burst,
            @Value("${tandem.api.requests-per-second:200}") long perSecond) {
        this.shared =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .table("token_pace")
                        .idColumn("api_token_id")
                        .stateColumn("state")
                        .<UUID>primaryKeyMapper((row, place, token) -> row.setObject(place, token))
                        .build();
        this.limit =
                BucketConfiguration.builder()
                        .addLimit(
                                Bandwidth.builder()
                                        .capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                                        .build())
                        .build();
        this.settling = Optimizations.delaying(new DelayParameters(perSecond, SETTLE_EVERY));
        // A bucket keeps the limit that it was made with, which may have been another.
        jdbc.sql("delete from token_pace").update();
    }

    /** Zero if the token may call now; it has called then. */
    public Duration wait(UUID token) {
        var bucket = buckets.computeIfAbsent(token, this::bucket);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(UUID token) {
        return shared.builder().withOptimization(settling).build(token, () -> limit);
    }
}

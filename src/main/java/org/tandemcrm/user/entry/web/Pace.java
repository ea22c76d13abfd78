package org.tandemcrm.user.entry.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast one token may call, on each instance for itself: it guards against a program gone
 * wild, so it need not survive a restart.
 */
@Component
class Pace {

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final Bandwidth limit;

    Pace(
            @Value("${tandem.api.burst:10000}") long burst,
            @Value("${tandem.api.requests-per-second:200}") long perSecond) {
        this.limit =
                Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build();
    }

    /** Zero if the token may call now; it has called then. */
    Duration wait(UUID token) {
        var bucket = buckets.computeIfAbsent(token, id -> Bucket.builder().addLimit(limit).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }
}

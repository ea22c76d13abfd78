package org.tandemcrm.capture.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one address may send forms in a minute, on this instance. Counted in memory, so that a
 * flood from one address costs the others nothing, not even a question to the database.
 */
@Component
class FormPace {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_OF_ONE = 8;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Minute> counts = new ConcurrentHashMap<>();

    FormPace(Clock clock, @Value("${tandem.form-posts-per-minute:30}") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    private record Minute(long number, int posts) {}

    /** Counts one; false if the address has to wait for the next minute. */
    boolean allows(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        if (counts.size() >= MOST_ADDRESSES) {
            counts.values().removeIf(minute -> minute.number() < now);
        }
        if (counts.size() >= MOST_ADDRESSES) {
            counts.clear();
        }
        Minute minute =
                counts.merge(
                        network(address),
                        new Minute(now, 1),
                        (known, one) ->
                                known.number() == now
                                        ? new Minute(now, Math.min(known.posts(), perMinute) + 1)
                                        : one);
        return minute.posts() <= perMinute;
    }

    /** One household has 2^64 addresses of the sixth version of the protocol. */
    private static String network(String address) {
        // A name would be looked up: only what has a colon is of the sixth version.
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_OF_ONE));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}

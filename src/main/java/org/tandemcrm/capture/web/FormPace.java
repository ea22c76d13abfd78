package org.tandemcrm.capture.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Seal;

/**
 * How often one address may send forms in a minute, on all instances together. What an instance has
 * counted itself it refuses without asking, so that a flood from one address costs the others
 * nothing; only what it would let through is counted in the database too, under a hash.
 */
@Component
class FormPace {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_OF_ONE = 8;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private final int perMinute;
    private final Map<String, Minute> counts = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong();

    FormPace(
            JdbcClient jdbc,
            Seal seal,
            Clock clock,
            @Value("${tandem.form-posts-per-minute:30}") int perMinute) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    private record Minute(long number, int posts) {}

    /** Counts one; false if the address has to wait for the next minute. */
    boolean allows(String address) {
        long now = clock.instant().getEpochSecond() / 60;
        String network = network(address);
        return countedHere(network, now) <= perMinute && countedTogether(network, now) <= perMinute;
    }

    private int countedHere(String network, long now) {
        if (counts.size() >= MOST_ADDRESSES) {
            counts.values().removeIf(minute -> minute.number() < now);
        }
        if (counts.size() >= MOST_ADDRESSES) {
            counts.clear();
        }
        return counts.merge(
                        network,
                        new Minute(now, 1),
                        (known, one) ->
                                known.number() == now
                                        ? new Minute(now, Math.min(known.posts(), perMinute) + 1)
                                        : one)
                .posts();
    }

    private int countedTogether(String network, long now) {
        if (swept.getAndSet(now) != now) {
            jdbc.sql("delete from form_pace where minute < ?").param(now).update();
        }
        return jdbc.sql(
                        """
                        insert into form_pace (network_hash, minute, posts) values (?, ?, 1)
                        on conflict (network_hash, minute) do update
                           set posts = form_pace.posts + 1
                        returning posts
                        """)
                .params(seal.hash("form-pace", network), now)
                .query(Integer.class)
                .single();
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

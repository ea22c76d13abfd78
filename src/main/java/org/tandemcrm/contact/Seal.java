package org.tandemcrm.contact;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA-256) with the one secret key of this company: what was opted out can be
 * recognised and what we handed out can be told from a forgery, and neither by who only has the
 * database.
 */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKeySpec key;

    Seal(
            JdbcClient jdbc,
            Clock clock,
            @Value("${tandem.secret-key:}") String chosen,
            @Value("${tandem.data-dir:./data}") Path dataDirectory) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key =
                new SecretKeySpec(
                        chosen.isBlank()
                                ? new SecretKeyFile(dataDirectory).read(this::neverSealed)
                                : chosen.strip().getBytes(StandardCharsets.UTF_8),
                        ALGORITHM);
    }

    /** The hash of the text; the same text for another purpose has another one. */
    public byte[] hash(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Whether that is the hash of the text; takes as long for every answer. */
    public boolean matches(String purpose, String text, byte[] hash) {
        return MessageDigest.isEqual(hash(purpose, text), hash);
    }

    private boolean neverSealed() {
        return jdbc.sql("select count(*) from seal_check").query(Integer.class).single() == 0;
    }

    /** With another key nobody who opted out would be recognised: better not to start. */
    @PostConstruct
    void check() {
        byte[] ours = hash("check", "tandem");
        jdbc.sql(
                        "insert into seal_check (only_one, hash, made_at) values (true, ?, ?) on conflict do nothing")
                .params(ours, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        byte[] known = jdbc.sql("select hash from seal_check").query(byte[].class).single();
        if (!MessageDigest.isEqual(ours, known)) {
            throw new SealTrouble();
        }
    }
}

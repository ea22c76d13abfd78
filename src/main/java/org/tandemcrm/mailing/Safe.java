package org.tandemcrm.mailing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Seal;

/**
 * Keeps passwords of mail servers (AES-256-GCM under a key derived from the company's secret key),
 * so that who only has the database cannot read them. Each purpose has a key of its own.
 */
@Component
public class Safe {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    Safe(Seal seal) {
        this.seal = seal;
    }

    /** The secret as it may lie in the database: a nonce, then what was locked with its tag. */
    public byte[] lock(String purpose, String secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] locked =
                    cipher(Cipher.ENCRYPT_MODE, purpose, nonce)
                            .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** The secret again; empty if it was locked for another purpose or changed since. */
    public Optional<String> open(String purpose, byte[] kept) {
        if (kept.length < NONCE) {
            return Optional.empty();
        }
        byte[] nonce = java.util.Arrays.copyOf(kept, NONCE);
        try {
            byte[] secret =
                    cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                            .doFinal(kept, NONCE, kept.length - NONCE);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(
                mode,
                new SecretKeySpec(seal.hash("safe", purpose), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}

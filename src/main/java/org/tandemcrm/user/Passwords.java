package org.tandemcrm.user;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;

/**
 * Hashes passwords by Argon2id with 19 MiB, two passes and one lane. Only a few hashes are made at
 * once, so that a flood of sign-ins takes neither the memory nor every core.
 */
@Component
class Passwords {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int PATIENCE_SECONDS = 10;
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwort",
                    "12345678",
                    "123456789",
                    "1234567890",
                    "qwertyuiop",
                    "qwerty123",
                    "password1",
                    "password123",
                    "passwort1",
                    "passwort123",
                    "iloveyou",
                    "sunshine",
                    "football",
                    "princess",
                    "letmein1",
                    "welcome1",
                    "changeme",
                    "changeit",
                    "trustno1",
                    "superman",
                    "baseball",
                    "11111111",
                    "00000000",
                    "abcd1234",
                    "1q2w3e4r",
                    "qwertzuiop",
                    "admin123",
                    "administrator",
                    "tandemcrm");

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Stands in for the hash of an unknown account, so that a refusal takes the same time. */
    private final String nobodys = hash("nobody has this password");

    /**
     * Hashes a password that someone chose.
     *
     * @param guessable what stands around the account anyway: name, email
     * @throws InvalidInput at the field "password", if nobody should take it
     */
    String take(String password, String... guessable) {
        flaw(password, List.of(guessable))
                .ifPresent(
                        why -> {
                            throw new InvalidInput("password", why);
                        });
        return hash(password);
    }

    String hash(String password) {
        return inTurn(() -> String.valueOf(argon.encode(normal(password))));
    }

    /** Whether the password is the account's; takes as long when there is no hash. */
    boolean fits(String password, @Nullable String hash) {
        String typed = password.length() > LONGEST ? "" : normal(password);
        boolean same = inTurn(() -> argon.matches(typed, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Why nobody should take this password; empty for a good one. */
    Optional<String> flaw(String password, List<String> guessable) {
        if (password.length() < SHORTEST) {
            return Optional.of("Take at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Take at most " + LONGEST + " characters.");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        boolean easy =
                COMMON.contains(folded)
                        || folded.chars().distinct().count() < 4
                        || guessable.stream()
                                .anyMatch(g -> folded.equals(g.toLowerCase(Locale.ROOT)));
        return easy
                ? Optional.of("This password is among the first that anybody would try.")
                : Optional.empty();
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new RuleBroken(
                        "too-busy", "Too many people sign in just now. Try again in a moment.");
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a turn to hash", e);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }
}

package org.tandemcrm.user.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Credentials;
import org.tandemcrm.user.Secrets;
import org.tandemcrm.user.SecurityEventKind;
import org.tandemcrm.user.SecurityLog;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.entry.Brake.Limit;

/**
 * Where people sign in. Failures slow down the pair of address and account and, much later, the
 * address; a device that signed in to the account before counts for itself, so that nobody can lock
 * its owner out from elsewhere.
 */
@Component
public class SignInDesk {

    private static final int FREE_FOR_ACCOUNT = 10;
    private static final int FREE_FOR_ADDRESS = 100;
    private static final Duration LONGEST_FOR_ACCOUNT = Duration.ofMinutes(15);
    private static final Duration LONGEST_FOR_ADDRESS = Duration.ofSeconds(30);

    private final Credentials credentials;
    private final Brake brake;
    private final KnownDevices devices;
    private final SecurityLog log;

    SignInDesk(Credentials credentials, Brake brake, KnownDevices devices, SecurityLog log) {
        this.credentials = credentials;
        this.brake = brake;
        this.devices = devices;
        this.log = log;
    }

    /** Someone who wants in; the device is the secret of its cookie, if it has one. */
    public record Attempt(String email, String password, String address, @Nullable String device) {

        String account() {
            return EmailAddress.parse(email)
                    .map(EmailAddress::key)
                    .orElse(email.strip().toLowerCase(Locale.ROOT));
        }
    }

    public SignInResult enter(Attempt attempt) {
        boolean known =
                attempt.device() != null && devices.knows(attempt.device(), attempt.account());
        List<Limit> limits = limits(attempt, known);
        for (Limit limit : limits) {
            Optional<Duration> wait = brake.press(limit);
            if (wait.isPresent()) {
                return new SignInResult.HeldBack(wait.get());
            }
        }
        Optional<UserId> user = credentials.check(attempt.email(), attempt.password());
        if (user.isEmpty()) {
            log.write(SecurityEventKind.SIGN_IN_FAILED, null, attempt.account());
            return new SignInResult.Refused();
        }
        brake.release(limits.get(0).key());
        limits.stream().skip(1).forEach(limit -> brake.ease(limit.key()));
        log.write(SecurityEventKind.SIGNED_IN, user.get(), "");
        return new SignInResult.Welcome(user.get(), known ? null : devices.remember(user.get()));
    }

    private static List<Limit> limits(Attempt attempt, boolean known) {
        List<Limit> limits = new ArrayList<>();
        String who = known ? "device " + attempt.device() : "address " + attempt.address();
        limits.add(
                new Limit(
                        key("account", who + " " + attempt.account()),
                        FREE_FOR_ACCOUNT,
                        LONGEST_FOR_ACCOUNT));
        if (!known) {
            limits.add(
                    new Limit(
                            key("address", attempt.address()),
                            FREE_FOR_ADDRESS,
                            LONGEST_FOR_ADDRESS));
        }
        return limits;
    }

    /** Of one length whatever was typed, and no address or email to read. */
    private static String key(String kind, String text) {
        return kind + ":" + Base64.getEncoder().encodeToString(Secrets.digest(text));
    }
}

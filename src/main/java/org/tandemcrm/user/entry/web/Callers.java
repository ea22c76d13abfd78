package org.tandemcrm.user.entry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.SignedIn;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.entry.Pace;
import org.tandemcrm.user.entry.SignInDesk;
import org.tandemcrm.user.entry.TokenDesk;

/** Reads the Authorization header of a program and finds out whom it acts for. */
@Component
class Callers {

    private final TokenDesk tokens;
    private final SignInDesk desk;
    private final Users users;
    private final Pace pace;

    Callers(TokenDesk tokens, SignInDesk desk, Users users, Pace pace) {
        this.tokens = tokens;
        this.desk = desk;
        this.users = users;
        this.pace = pace;
    }

    /** Who calls, or how long they have to wait; neither for a stranger. */
    record Caller(@Nullable SignedIn who, @Nullable Duration left) {

        static final Caller STRANGER = new Caller(null, null);
    }

    Caller byToken(String secret) {
        Optional<TokenDesk.Opened> opened = tokens.open(secret);
        if (opened.isEmpty()) {
            return Caller.STRANGER;
        }
        UUID token = opened.get().id();
        Duration wait = pace.wait(token);
        if (!wait.isZero()) {
            return new Caller(null, wait);
        }
        String[] scopes =
                opened.get().scopes().stream()
                        .map(scope -> "SCOPE_" + scope.name())
                        .toArray(String[]::new);
        return users.viewer(opened.get().user())
                .map(viewer -> new Caller(new SignedIn(viewer, token, scopes), null))
                .orElse(Caller.STRANGER);
    }

    /** By "email:password" in Base64, slowed down as sign-in is. */
    Caller byPassword(String encoded, HttpServletRequest request) {
        String[] parts = decode(encoded).split(":", 2);
        if (parts.length < 2) {
            return Caller.STRANGER;
        }
        var attempt = new SignInDesk.Attempt(parts[0], parts[1], Address.of(request), null);
        return desk.enter(attempt)
                .fold(
                        welcome ->
                                users.viewer(welcome.user())
                                        .map(v -> new Caller(new SignedIn(v, "SCOPE_WRITE"), null))
                                        .orElse(Caller.STRANGER),
                        () -> Caller.STRANGER,
                        left -> new Caller(null, left));
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

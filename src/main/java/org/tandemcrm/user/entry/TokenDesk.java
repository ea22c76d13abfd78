package org.tandemcrm.user.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Secrets;
import org.tandemcrm.user.SecurityEventKind;
import org.tandemcrm.user.SecurityLog;
import org.tandemcrm.user.UserId;

/** Where people make and revoke the tokens with which programs act for them. */
@Component
@Transactional
public class TokenDesk {

    public static final int LONGEST_NAME = 100;
    public static final Duration USUAL_LIFE = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(2 * 366);
    private static final String MARK = "tandem_";

    private final Tokens tokens;
    private final SecurityLog log;
    private final Clock clock;

    TokenDesk(Tokens tokens, SecurityLog log, Clock clock) {
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /** A new token; the secret can never be read again. */
    public record Made(UUID id, String name, String token, Instant expiresAt) {}

    /** A token that opened the API, and whom it acts for. */
    public record Opened(UUID id, UserId user, Set<Scope> scopes) {}

    /**
     * Makes a token that acts for the person.
     *
     * @param expiresAt none: in a year
     * @throws InvalidInput at "name", "scopes" or "expiresAt"
     */
    public Made make(UserId user, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        String title = name.strip();
        Instant end = (expiresAt == null ? clock.instant().plus(USUAL_LIFE) : expiresAt);
        check(title, scopes, end);
        String secret = MARK + Secrets.next();
        UUID id = tokens.add(user, title, secret, scopes, end);
        log.write(SecurityEventKind.TOKEN_MADE, user, title);
        return new Made(id, title, secret, end);
    }

    /** Whom the token acts for; empty if it is unknown, revoked or past its time. */
    public Optional<Opened> open(String secret) {
        Optional<Tokens.Found> found = tokens.find(secret);
        found.ifPresent(token -> tokens.stamp(token.id()));
        return found.map(token -> new Opened(token.id(), token.user(), token.scopes()));
    }

    /** The person's tokens, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenCard> of(UserId user) {
        return tokens.of(user);
    }

    /**
     * Ends a token at once.
     *
     * @throws NotFound if it is not the person's, or ended already
     */
    public void revoke(UserId user, UUID id) {
        if (!tokens.revoke(user, id)) {
            throw new NotFound("Token");
        }
        log.write(SecurityEventKind.TOKEN_REVOKED, user, "");
    }

    private void check(String name, Set<Scope> scopes, Instant end) {
        Instant now = clock.instant();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "Give it a name of at most 100 characters.");
        }
        if (scopes.isEmpty()) {
            throw new InvalidInput("scopes", "Choose what it may do: read, write or both.");
        }
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw new InvalidInput("expiresAt", "Let it end in the future, within two years.");
        }
    }
}

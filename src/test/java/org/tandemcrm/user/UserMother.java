package org.tandemcrm.user;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.entry.Scope;
import org.tandemcrm.user.entry.TokenDesk;

/**
 * People for tests, a bean of every test context: {@code users.marketer()} gives Marta's id, made
 * at the first call, and {@code .with(users.signedIn(marta))} sends a request as her, a page's with
 * her session and CSRF token, the API's with a bearer token.
 */
@Component
public class UserMother {

    /** Everybody's password; hashed once, for hashing is slow on purpose. */
    public static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Passwords passwords;
    private final TokenDesk tokens;
    private final CurrentUser current;
    private final SessionRepository<? extends Session> sessions;
    private final CookieSerializer cookies;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile String hash = "";

    UserMother(
            Accounts accounts,
            Passwords passwords,
            TokenDesk tokens,
            CurrentUser current,
            SessionRepository<? extends Session> sessions,
            CookieSerializer cookies,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.current = current;
        this.sessions = sessions;
        this.cookies = cookies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Olga, who owns the company. */
    public UserId owner() {
        return person("Olga Owner", Role.OWNER);
    }

    /** Marta, who does the marketing. */
    public UserId marketer() {
        return person("Marta Marketer", Role.MARKETER);
    }

    /** Sam, who sells. */
    public UserId salesperson() {
        return person("Sam Salesperson", Role.SALESPERSON);
    }

    /** Cleo, who delivers. */
    public UserId colleague() {
        return person("Cleo Colleague", Role.COLLEAGUE);
    }

    /** The first of these roles' people, by the names above. */
    public UserId with(Role role) {
        return switch (role) {
            case OWNER -> owner();
            case MARKETER -> marketer();
            case SALESPERSON -> salesperson();
            case COLLEAGUE -> colleague();
        };
    }

    /** Somebody of that name, the same at each call. */
    public UserId person(String name, Role... roles) {
        var email = email(name);
        Optional<Account> here = accounts.findByEmailKey(email.key());
        if (here.isPresent()) {
            return here.get().id();
        }
        Set<Role> parts = EnumSet.noneOf(Role.class);
        parts.addAll(List.of(roles));
        var account = new Account(name, email, parts, clock.instant());
        account.protect(hash());
        transaction.executeWithoutResult(status -> enter(account));
        return account.id();
    }

    private void enter(Account account) {
        accounts.saveAndFlush(account);
        if (!accounts.founded()) {
            accounts.found(account.id().value(), clock.instant());
        }
    }

    public EmailAddress email(String name) {
        return new EmailAddress(
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@tandem.example");
    }

    /** Does the work on behalf of that person. */
    public <T> T as(UserId user, Supplier<T> work) {
        return current.as(user, work);
    }

    /** Does the work on behalf of that person. */
    public void as(UserId user, Runnable work) {
        current.as(user, work);
    }

    /**
     * Sends requests as that person: to pages with one session and its CSRF token, to the API with
     * one token.
     */
    public RequestPostProcessor signedIn(UserId user) {
        var session = SingletonSupplier.of(() -> cookieValue(begin(sessions, user)));
        var token = SingletonSupplier.of(() -> token(user));
        return request -> {
            if (String.valueOf(request.getRequestURI()).startsWith("/api/")) {
                request.addHeader("Authorization", "Bearer " + token.obtain());
                return request;
            }
            request.setCookies(new Cookie("TANDEM_SESSION", session.obtain()));
            return SecurityMockMvcRequestPostProcessors.csrf().postProcessRequest(request);
        };
    }

    /** A token of that person's for requests to the API. */
    public String token(UserId user) {
        return tokens.make(user, "test", EnumSet.allOf(Scope.class), null).token();
    }

    private static <S extends Session> String begin(SessionRepository<S> sessions, UserId user) {
        S session = sessions.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user.text());
        sessions.save(session);
        return session.getId();
    }

    private String cookieValue(String session) {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        cookies.writeCookieValue(new CookieValue(request, response, session));
        return String.valueOf(response.getCookie("TANDEM_SESSION").getValue());
    }

    private String hash() {
        if (hash.isEmpty()) {
            hash = passwords.hash(PASSWORD);
        }
        return hash;
    }
}

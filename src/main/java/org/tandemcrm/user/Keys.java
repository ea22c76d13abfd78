package org.tandemcrm.user;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.InvalidInput;

/** Changes what opens an account: a new password ends the sessions that the old one began. */
@Component
class Keys {

    private final Passwords passwords;
    private final Sessions sessions;
    private final RightsLog log;

    Keys(Passwords passwords, Sessions sessions, RightsLog log) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * Sets a password.
     *
     * @param mine the session that may stay
     * @throws InvalidInput if the password cannot be taken
     */
    void change(Account account, String password, @Nullable String mine, SecurityEventKind kind) {
        account.protect(passwords.take(password, account.name(), account.email()));
        sessions.endOthers(account.id(), mine);
        log.changed(account, kind, "");
    }

    boolean fit(Account account, String password) {
        return passwords.fits(password, account.passwordHash());
    }
}

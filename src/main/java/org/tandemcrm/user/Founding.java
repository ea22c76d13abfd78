package org.tandemcrm.user;

import java.time.Clock;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;

/** Makes the first owner, exactly once in the life of a database. */
@Component
public class Founding {

    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean known;

    Founding(Accounts accounts, Passwords passwords, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the first owner was ever made; never turns back. */
    public boolean done() {
        if (!known) {
            known = accounts.founded();
        }
        return known;
    }

    /**
     * Makes the first owner; of several at the same moment one succeeds.
     *
     * @throws RuleBroken "already-founded" for every other
     * @throws InvalidInput if the password cannot be taken
     */
    public UserId found(String name, EmailAddress email, String password) {
        if (done()) {
            throw tooLate();
        }
        Account owner = new Account(name.strip(), email, Set.of(Role.OWNER), clock.instant());
        owner.protect(passwords.take(password, name, email.value()));
        try {
            transaction.executeWithoutResult(status -> enter(owner));
        } catch (DataIntegrityViolationException e) {
            throw tooLate();
        }
        known = true;
        return owner.id();
    }

    private void enter(Account owner) {
        accounts.saveAndFlush(owner);
        accounts.found(owner.id().value(), owner.createdAt());
        accounts.keepRoles(owner.id().value(), owner.createdAt());
    }

    private static RuleBroken tooLate() {
        return new RuleBroken(
                "already-founded", "The first owner has been made already. Sign in instead.");
    }
}

package org.tandemcrm.user;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps who could sign in with which roles, from when to when, beside the line of the log. */
@Component
class RightsLog {

    private final Accounts accounts;
    private final SecurityLog log;
    private final Clock clock;

    RightsLog(Accounts accounts, SecurityLog log, Clock clock) {
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** Called on the transaction in which the account has changed. */
    void changed(Account account, SecurityEventKind kind, String detail) {
        accounts.keepRoles(account.id().value(), clock.instant());
        log.write(kind, account.id(), detail);
    }
}

package org.tandemcrm.user;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shuts someone out at once, everywhere, and has what was theirs to do handed on. */
@Component
class Departures {

    private final Sessions sessions;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            Sessions sessions,
            Invitations invitations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    Instant shutOut(Account account) {
        Instant now = clock.instant();
        account.disable(now);
        sessions.endAll(account.id());
        invitations.withdraw(account.id());
        return now;
    }

    /** Has their work handed on, once the database knows that they are gone. */
    void tell(Account account, Instant at) {
        events.publishEvent(new UserLeft(account.id(), at));
    }
}

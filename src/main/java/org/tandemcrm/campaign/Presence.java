package org.tandemcrm.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Who acts and when, and how others hear of it. */
@Component
class Presence {

    private final CurrentUser me;
    private final Clock clock;
    private final Firm firm;
    private final ApplicationEventPublisher events;

    Presence(CurrentUser me, Clock clock, Firm firm, ApplicationEventPublisher events) {
        this.me = me;
        this.clock = clock;
        this.firm = firm;
        this.events = events;
    }

    Viewer viewer() {
        return me.get();
    }

    /** Nobody where a stranger or the machine itself acts. */
    @Nullable UserId actor() {
        return me.find().map(Viewer::id).orElse(null);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return firm.today();
    }

    void tell(Object event) {
        events.publishEvent(event);
    }
}

package org.tandemcrm.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Who does something, when and where: nobody, where the machine works by itself. */
@Component
class Actors {

    private final CurrentUser current;
    private final Clock clock;
    private final Firm firm;

    Actors(CurrentUser current, Clock clock, Firm firm) {
        this.current = current;
        this.clock = clock;
        this.firm = firm;
    }

    Instant now() {
        return clock.instant();
    }

    /** The country in which a phone number without one is read. */
    String region() {
        return firm.settings().country();
    }

    @Nullable UserId user() {
        return current.find().map(Viewer::id).orElse(null);
    }

    @Nullable UUID id() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }
}

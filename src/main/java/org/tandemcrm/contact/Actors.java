package org.tandemcrm.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Who does something, and when: nobody, where the machine works by itself. */
@Component
class Actors {

    private final CurrentUser current;
    private final Clock clock;

    Actors(CurrentUser current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable UserId user() {
        return current.find().map(Viewer::id).orElse(null);
    }

    @Nullable UUID id() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }
}

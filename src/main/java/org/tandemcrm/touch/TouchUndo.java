package org.tandemcrm.touch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;

/**
 * Takes a touch back in the minute after it was logged, for whoever logged it: the one exception to
 * the rule that a touch never changes. The journal keeps what it was.
 */
@Component
@Transactional
public class TouchUndo {

    /** What the person reads then. */
    public static final String DONE = "Taken back. Everything is as it was before.";

    private static final Duration LASTS = Duration.ofMinutes(1);

    private final TouchMarks marks;
    private final ApplicationEventPublisher events;
    private final CurrentUser me;
    private final Clock clock;

    TouchUndo(TouchMarks marks, ApplicationEventPublisher events, CurrentUser me, Clock clock) {
        this.marks = marks;
        this.events = events;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Takes the touch back with everything that it brought about; RuleBroken "too-late" after the
     * minute, NotFound where it is another's.
     */
    public void takeBack(TouchId id) {
        TouchTakenBack touch =
                marks.lock(id, me.get().id())
                        .orElseThrow(() -> new NotFound("This touch does not exist."));
        Instant end = touch.recordedAt().plus(LASTS);
        if (clock.instant().isAfter(end)) {
            throw new RuleBroken(
                    "too-late",
                    "A touch can be taken back for one minute. It stays; add a note that says what"
                            + " was really so.");
        }
        marks.reopenSteps(touch);
        events.publishEvent(touch);
        marks.wipe(touch);
    }
}

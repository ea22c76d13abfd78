package org.tandemcrm.lead;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.user.UserId;

/** Tells the timeline, the people and the modules above whose turn it is now. */
@Component
class HandNews {

    private final Timeline timeline;
    private final Assignments assignments;
    private final LeadBell bell;
    private final ApplicationEventPublisher events;

    HandNews(
            Timeline timeline,
            Assignments assignments,
            LeadBell bell,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.assignments = assignments;
        this.bell = bell;
        this.events = events;
    }

    /** Whoever handed it back takes it up again on a day that the customer named. */
    void handedBack(LeadHead lead, UUID id, NewHandback handback, String sentence) {
        if (!handback.customerNamedDate()) {
            assignments.set(lead, null, "Handed back to marketing");
        }
        write(lead, handback.at(), id, sentence, handback.note());
        bell.handedBack(lead, handback);
        events.publishEvent(
                new LeadHandedBack(lead.id(), handback.reason(), handback.until(), handback.at()));
    }

    /** Somebody gave it to a person, or to the pool. */
    void assigned(LeadHead lead, @Nullable UserId to, String cause) {
        assignments.set(lead, to, cause);
        if (to != null) {
            bell.handedOn(lead, to);
        }
    }

    /** It was handed on; the bell rings when all is. */
    void handedOn(LeadHead lead, @Nullable UserId to, Reason reason) {
        assignments.set(lead, to, reason.sentence(), reason.absence());
    }

    private void write(LeadHead lead, Instant at, UUID ref, String title, @Nullable String detail) {
        timeline.write(
                new TimelineEntry(
                        lead.contact(),
                        lead.contact() == null ? lead.company() : null,
                        at,
                        TimelineKind.HAND,
                        ref,
                        title,
                        detail,
                        bell.doer()));
    }
}

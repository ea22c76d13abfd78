package org.tandemcrm.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;

/** Tells the timeline and the modules above what somebody answered. */
@Component
class ConsentNews {

    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Actors actors;

    ConsentNews(Timeline timeline, ApplicationEventPublisher events, Actors actors) {
        this.timeline = timeline;
        this.events = events;
        this.actors = actors;
    }

    void tell(ContactId contact, NewAnswer answer, ConsentBasis basis) {
        timeline.write(
                new TimelineEntry(
                        contact,
                        null,
                        actors.now(),
                        TimelineKind.CONSENT,
                        Ids.next(),
                        title(answer),
                        detail(basis),
                        actors.user()));
        if (answer.state() == ConsentState.REFUSED) {
            events.publishEvent(new ConsentWithdrawn(contact, answer.channel(), answer.purpose()));
        }
    }

    void agreedAgain(ContactId contact, NewAnswer answer) {
        events.publishEvent(new AgreedAgain(contact, answer.channel(), answer.purpose()));
    }

    /** Whatever the modules above drew from the refusal is to be put right. */
    void takenBack(ConsentLedger.LastRefusal refusal) {
        events.publishEvent(
                new RefusalTakenBack(
                        refusal.contact(),
                        refusal.before().channel(),
                        refusal.before().purpose(),
                        refusal.at()));
    }

    private static String title(NewAnswer answer) {
        return "%s by %s: %s"
                .formatted(
                        answer.purpose().label(),
                        answer.channel().label().toLowerCase(Locale.ROOT),
                        answer.state().label().toLowerCase(Locale.ROOT));
    }

    /** What a person of ours entered needs no further word: the entry names them. */
    private static @Nullable String detail(ConsentBasis basis) {
        if (basis.how() == ConsentHow.HAND) {
            return basis.source();
        }
        return basis.source() == null
                ? basis.how().label()
                : "%s (%s)".formatted(basis.how().label(), basis.source());
    }
}

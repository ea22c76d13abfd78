package org.tandemcrm.touch;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.touch.TouchRows.Row;
import org.tandemcrm.user.Journal;

/**
 * What a touch leaves behind: lines of the timeline, the journal, and the news for modules above.
 */
@Component
class TouchTrail {

    private final Timeline timeline;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    TouchTrail(Timeline timeline, Journal journal, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.journal = journal;
        this.events = events;
    }

    void leave(List<Row> rows) {
        journal.inserted("touch", rows.stream().map(row -> row.id().value()).toList());
        timeline.writeAll(rows.stream().map(TouchTrail::line).toList());
        rows.forEach(row -> events.publishEvent(news(row)));
    }

    private static TimelineEntry line(Row row) {
        NewTouch touch = row.touch();
        return new TimelineEntry(
                touch.contactId(),
                null,
                touch.occurredAt(),
                TimelineKind.TOUCH,
                row.id().value(),
                TouchSentence.of(touch.channel(), touch.direction(), touch.outcome()),
                detail(touch),
                row.by());
    }

    private static @Nullable String detail(NewTouch touch) {
        NextStep step = touch.nextStep();
        List<String> parts =
                Stream.of(
                                touch.note(),
                                touch.channelReason() == null
                                        ? null
                                        : "Other channel: " + touch.channelReason(),
                                touch.coldReason() == null
                                        ? null
                                        : "Touched while cold: " + touch.coldReason(),
                                step == null ? null : "Next: " + step.what() + ", " + step.on())
                        .filter(part -> part != null)
                        .toList();
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static TouchRecorded news(Row row) {
        NewTouch touch = row.touch();
        return new TouchRecorded(
                row.id(),
                touch.contactId(),
                touch.pursuit(),
                row.by(),
                touch.channel(),
                touch.direction(),
                touch.outcome(),
                touch.occurredAt(),
                row.recordedAt());
    }
}

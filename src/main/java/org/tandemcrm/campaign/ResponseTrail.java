package org.tandemcrm.campaign;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseRows.Row;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/**
 * What a response leaves behind: the member's state, a line of the timeline, the journal, and the
 * news for the modules above.
 */
@Component
class ResponseTrail {

    private final MemberRoster members;
    private final Timeline timeline;
    private final Journal journal;
    private final Presence presence;

    ResponseTrail(MemberRoster members, Timeline timeline, Journal journal, Presence presence) {
        this.members = members;
        this.timeline = timeline;
        this.journal = journal;
        this.presence = presence;
    }

    void leave(List<Row> rows, boolean imported) {
        journal.inserted("response", rows.stream().map(row -> row.id().value()).toList());
        members.markResponded(
                rows.stream().map(ResponseTrail::campaign).collect(Collectors.toSet()),
                rows.stream().map(ResponseTrail::contact).collect(Collectors.toSet()));
        UserId actor = presence.actor();
        timeline.writeAll(rows.stream().map(row -> line(row, actor)).toList());
        rows.forEach(row -> presence.tell(row.news(imported)));
    }

    private static TimelineEntry line(Row row, @Nullable UserId actor) {
        NewResponse response = row.response();
        return new TimelineEntry(
                response.contactId(),
                null,
                response.occurredAt(),
                TimelineKind.RESPONSE,
                row.id().value(),
                response.kind().sentence(row.campaignName()),
                response.note(),
                actor);
    }

    private static UUID campaign(Row row) {
        return row.response().campaignId().value();
    }

    private static UUID contact(Row row) {
        return row.response().contactId().value();
    }
}

package org.tandemcrm.deal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.CurrentUser;

/** Tells what happened to a deal: to the timeline of its person, and to the modules above. */
@Component
class DealNews {

    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final CurrentUser me;

    DealNews(Timeline timeline, ApplicationEventPublisher events, JdbcClient jdbc, CurrentUser me) {
        this.timeline = timeline;
        this.events = events;
        this.jdbc = jdbc;
        this.me = me;
    }

    /** A line that the timeline shows. */
    record Line(DealId deal, LeadId lead, Instant at, String title, @Nullable String detail) {}

    void tell(Object event, Line line) {
        write(List.of(line));
        publish(event);
    }

    /** Tells the modules above alone, of what the timeline need not show. */
    void publish(Object event) {
        events.publishEvent(event);
    }

    /** Tells the modules above what no timeline shows. */
    void say(Object event) {
        events.publishEvent(event);
    }

    /** Writes the lines of imported deals, about which nobody is told. */
    void write(List<Line> lines) {
        timeline.writeAll(lines.stream().map(this::entry).toList());
    }

    private TimelineEntry entry(Line line) {
        return jdbc.sql("select contact_id, company_id from lead where lead_id = ?")
                .param(line.lead().value())
                .query(
                        (row, n) ->
                                entry(
                                        line,
                                        row.getObject("contact_id", UUID.class),
                                        row.getObject("company_id", UUID.class)))
                .single();
    }

    private TimelineEntry entry(Line line, @Nullable UUID contact, @Nullable UUID company) {
        return new TimelineEntry(
                contact == null ? null : new ContactId(contact),
                contact != null || company == null ? null : new CompanyId(company),
                line.at(),
                TimelineKind.DEAL,
                line.deal().value(),
                line.title(),
                line.detail(),
                me.get().id());
    }
}

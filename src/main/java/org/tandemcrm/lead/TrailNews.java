package org.tandemcrm.lead;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;

/** Tells the timeline and the modules above what became of a temperature. */
@Component
class TrailNews {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    TrailNews(JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
    }

    void changed(LeadId lead, TemperatureTrail.Kept kept) {
        TemperatureStep step = kept.step();
        entry(lead, kept).ifPresent(timeline::write);
        events.publishEvent(
                new TemperatureChanged(
                        lead, step.from(), step.to(), step.at(), step.cause().name()));
    }

    void forgotten(LeadId lead, TemperatureTrail.Kept kept) {
        timeline.erase(kept.id());
        events.publishEvent(new LeadMilestonesChanged(lead));
    }

    private Optional<TimelineEntry> entry(LeadId lead, TemperatureTrail.Kept kept) {
        TemperatureStep step = kept.step();
        return jdbc.sql("select contact_id, company_id from lead where lead_id = ?")
                .param(lead.value())
                .query(
                        (row, n) -> {
                            var contact = Rows.idOrNull(row, "contact_id", ContactId::new);
                            return new TimelineEntry(
                                    contact,
                                    contact == null
                                            ? Rows.idOrNull(row, "company_id", CompanyId::new)
                                            : null,
                                    step.at(),
                                    TimelineKind.TEMPERATURE,
                                    kept.id(),
                                    "%s, was %s"
                                            .formatted(
                                                    step.to().label(),
                                                    step.from().label().toLowerCase(Locale.ROOT)),
                                    step.sentence(),
                                    null);
                        })
                .optional();
    }
}

package org.tandemcrm.transfer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.lead.EvidenceKind;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadLabel;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.lead.NewConclusion;
import org.tandemcrm.lead.NewFact;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.transfer.Batch.Made;

/**
 * What a list of leads says of their past: how warm they were called, what they did last, who
 * bought. An activity with its day is evidence; one without a day cannot be weighed and is a note.
 */
@Component
class LeadSheetPast {

    private final TemperatureBook temperatures;
    private final LeadDesk leads;
    private final Timeline timeline;
    private final Clock clock;

    LeadSheetPast(TemperatureBook temperatures, LeadDesk leads, Timeline timeline, Clock clock) {
        this.temperatures = temperatures;
        this.leads = leads;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A lead with the row that it was made from. */
    private record Past(LeadId lead, ContactId contact, SheetRow row) {}

    void bring(PeopleRows rows, List<Made<ContactId>> people, List<LeadId> ids) {
        List<LeadLabel> labels = new ArrayList<>();
        List<TimelineEntry> notes = new ArrayList<>();
        List<NewConclusion> ends = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Made<ContactId> one = people.get(i);
            Past past = new Past(ids.get(i), one.value(), one.source().row());
            temperature(rows.text(past.row(), Target.TEMPERATURE))
                    .ifPresent(t -> labels.add(new LeadLabel(past.lead(), t, clock.instant())));
            activity(rows, past).ifPresent(notes::add);
            conclusion(rows, past).ifPresent(ends::add);
        }
        temperatures.bringLabels(labels);
        timeline.writeAll(notes);
        leads.bringConcluded(ends);
    }

    /** Notes what they did as evidence, or gives the note that it becomes instead. */
    private Optional<TimelineEntry> activity(PeopleRows rows, Past past) {
        String text = rows.text(past.row(), Target.ACTIVITY);
        if (text == null) {
            return Optional.empty();
        }
        Instant on = moment(rows, past.row(), Target.ACTIVITY_ON);
        Optional<EvidenceKind> kind = Activity.kind(text);
        if (on != null && kind.isPresent()) {
            temperatures.note(past.lead(), new NewFact(kind.get(), on, text));
            return Optional.empty();
        }
        return Optional.of(
                new TimelineEntry(
                        past.contact(),
                        null,
                        on == null ? clock.instant() : on,
                        TimelineKind.NOTE,
                        Ids.next(),
                        on == null ? "Last activity, of unknown day" : "Last activity",
                        rows.text(past.row(), Target.ACTIVITY_ON) == null
                                ? text
                                : text + ", " + rows.text(past.row(), Target.ACTIVITY_ON),
                        null));
    }

    /** Without its day a sale is held to have been made by now. */
    private Optional<NewConclusion> conclusion(PeopleRows rows, Past past) {
        if (!rows.yes(past.row(), Target.CONVERTED)) {
            return Optional.empty();
        }
        Instant on = moment(rows, past.row(), Target.CONVERTED_ON);
        Instant at = on == null ? clock.instant() : on;
        return Optional.of(new NewConclusion(past.lead(), LeadOutcome.WON, at));
    }

    /** A day of the future is none that can have been. */
    private @Nullable Instant moment(PeopleRows rows, SheetRow row, Target target) {
        String text = rows.text(row, target);
        if (text == null) {
            return null;
        }
        try {
            Instant moment = Cells.moment(target.label(), text);
            return moment.isAfter(clock.instant()) ? null : moment;
        } catch (Unfit unreadable) {
            return null;
        }
    }

    private static Optional<Temperature> temperature(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "cold" -> Optional.of(Temperature.COLD);
            case "warm" -> Optional.of(Temperature.WARM);
            case "hot" -> Optional.of(Temperature.HOT);
            default -> Optional.empty();
        };
    }
}

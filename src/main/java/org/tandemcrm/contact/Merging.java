package org.tandemcrm.contact;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.ChangeEntry;
import org.tandemcrm.user.Journal;

/** Makes one contact of two, and two of one. */
@Component
class Merging {

    private final MergeParts parts;
    private final MergeRows rows;
    private final MergedFields fields;
    private final ConsentMerge consents;
    private final Timeline timeline;
    private final Actors actors;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    Merging(
            MergeParts parts,
            MergeRows rows,
            MergedFields fields,
            ConsentMerge consents,
            Timeline timeline,
            Actors actors,
            EntityManager entities,
            ApplicationEventPublisher events,
            Journal journal) {
        this.parts = parts;
        this.rows = rows;
        this.fields = fields;
        this.consents = consents;
        this.timeline = timeline;
        this.actors = actors;
        this.entities = entities;
        this.events = events;
        this.journal = journal;
    }

    void merge(Merge merge, MergeChoice choice) {
        Contact from = seen(merge.from(), choice.fromVersion());
        Contact into = seen(merge.into(), choice.intoVersion());
        entities.flush();
        parts.move(merge);
        String gone = shown(from);
        String region = actors.region();
        into.take(
                new Unification(into.details(), from.details(), choice.taken(), region).details(),
                region);
        from.discard(actors.now(), actors.user());
        entities.flush();
        consents.move(merge);
        timeline.write(note(merge.into(), "Merged with " + gone));
        rows.keep(merge, into.version());
        tell(merge);
    }

    void undo(Merge merge, Instant ended) {
        List<ChangeEntry> changes = journal.of(merge.run());
        Instant begun = changes.isEmpty() ? ended : changes.get(changes.size() - 1).at();
        entities.flush();
        consents.giveBack(merge, begun, ended);
        parts.giveBack(merge);
        boolean kept = fields.restore(merge, rows.versionAfter(merge.run()));
        entities.clear();
        consents.check(List.of(merge.from(), merge.into()));
        timeline.write(
                note(
                        merge.into(),
                        kept
                                ? "Merge taken back"
                                : "Merge taken back; what was changed here since stays as it is"));
        tell(merge);
    }

    private void tell(Merge merge) {
        events.publishEvent(new ContactsChanged(List.of(merge.from(), merge.into())));
    }

    private Contact seen(ContactId id, long version) {
        Contact contact = entities.find(Contact.class, id);
        if (contact == null || contact.isDiscarded()) {
            throw new NotFound("This contact is in the trash.");
        }
        if (contact.version() != version) {
            throw new StaleEdit("Somebody changed one of the two after you opened them.");
        }
        return contact;
    }

    private static String shown(Contact contact) {
        ContactDetails details = contact.details();
        return ContactNames.shown(details.firstName(), details.lastName(), details.emails());
    }

    private TimelineEntry note(ContactId about, String title) {
        return new TimelineEntry(
                about,
                null,
                actors.now(),
                TimelineKind.NOTE,
                Ids.next(),
                title,
                null,
                actors.user());
    }
}

package org.tandemcrm.transfer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.transfer.Batch.Made;

/** Tasks of Salesforce become lines of the timeline: nobody of us promised them. */
@Component
class SalesforceTasks implements Recipe {

    private final Timeline timeline;
    private final Clock clock;

    SalesforceTasks(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "salesforce-tasks";
    }

    @Override
    public String label() {
        return "Tasks of Salesforce";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "WhoId", "WhatId", "Subject");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<TimelineEntry>> made =
                batch.fresh(
                        Salesforce.TASK,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> entry(row, batch, Ids.next()),
                        (record, row) -> {
                            TimelineEntry changed = entry(row, batch, record);
                            timeline.erase(record);
                            timeline.write(changed);
                        });
        timeline.writeAll(made.stream().map(Made::value).toList());
        batch.brought(Salesforce.TASK, made, made.stream().map(m -> m.value().ref()).toList());
    }

    private TimelineEntry entry(SheetRow row, Batch batch, UUID ref) {
        Optional<UUID> person = person(row, batch);
        Optional<UUID> company = company(row, batch);
        if (person.isEmpty() && company.isEmpty()) {
            throw new Unfit("The task belongs to nobody who is in one of the files.");
        }
        return new TimelineEntry(
                person.map(ContactId::new).orElse(null),
                company.map(CompanyId::new).orElse(null),
                row.moment("ActivityDate")
                        .or(() -> row.moment("CreatedDate"))
                        .orElse(clock.instant()),
                TimelineKind.TASK,
                ref,
                row.text("Subject").orElse("Task"),
                detail(row),
                null);
    }

    private static Optional<UUID> person(SheetRow row, Batch batch) {
        return row.text("WhoId")
                .flatMap(
                        id ->
                                batch.find(Salesforce.CONTACT, id)
                                        .or(() -> batch.find(Salesforce.LEAD_CONTACT, id)));
    }

    private static Optional<UUID> company(SheetRow row, Batch batch) {
        return row.text("WhatId")
                .or(() -> row.text("AccountId"))
                .flatMap(id -> batch.find(Salesforce.ACCOUNT, id));
    }

    private static @Nullable String detail(SheetRow row) {
        String words =
                Stream.of(row.text("Status"), row.text("Type__c"), row.text("Description"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? null : words;
    }
}

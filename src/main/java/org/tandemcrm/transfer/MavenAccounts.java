package org.tandemcrm.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyCard;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineEntry;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.transfer.Batch.Made;

/** Accounts with their sector become companies; what a company has no field for is a note. */
@Component
class MavenAccounts implements Recipe {

    private final CompanyDirectory companies;
    private final Timeline timeline;
    private final Clock clock;

    MavenAccounts(CompanyDirectory companies, Timeline timeline, Clock clock) {
        this.companies = companies;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "maven-accounts";
    }

    @Override
    public String label() {
        return "Accounts with their sector";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String system() {
        return MavenCrm.SYSTEM;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("account", "sector", "office_location");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<CompanyDetails>> made =
                batch.fresh(
                        MavenCrm.ACCOUNT,
                        sheet.rows(),
                        row -> MavenCrm.named(row, "account"),
                        MavenAccounts::details,
                        this::change);
        List<Made<CompanyDetails>> strangers = new ArrayList<>();
        List<Made<CompanyDetails>> known = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Made<CompanyDetails> one : made) {
            companies
                    .byName(one.value().name())
                    .ifPresentOrElse(
                            id -> {
                                known.add(one);
                                ids.add(id.value());
                                change(id.value(), one.source().row());
                            },
                            () -> strangers.add(one));
        }
        companies.bring(strangers.stream().map(Made::value).toList()).stream()
                .map(CompanyId::value)
                .forEach(ids::add);
        known.addAll(strangers);
        batch.brought(MavenCrm.ACCOUNT, known, ids, known.size() - strangers.size());
        timeline.writeAll(notes(known, ids));
    }

    private void change(UUID record, SheetRow row) {
        CompanyId id = new CompanyId(record);
        CompanyCard card = companies.card(id);
        companies.change(id, card.version(), completed(details(row), card));
    }

    /** What the file does not know stays as it is. */
    private static CompanyDetails completed(CompanyDetails read, CompanyCard card) {
        return new CompanyDetails(
                read.name(),
                card.domain(),
                read.industry() == null ? card.industry() : read.industry(),
                read.size() == null ? card.size() : read.size(),
                card.phone(),
                card.address().isUnknown() ? read.address() : card.address());
    }

    private List<TimelineEntry> notes(List<Made<CompanyDetails>> made, List<UUID> ids) {
        List<TimelineEntry> notes = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            String text = rest(made.get(i).source().row());
            if (!text.isEmpty()) {
                notes.add(
                        new TimelineEntry(
                                null,
                                new CompanyId(ids.get(i)),
                                clock.instant(),
                                TimelineKind.NOTE,
                                Ids.next(),
                                "Brought with the account",
                                text,
                                null));
            }
        }
        return notes;
    }

    private static String rest(SheetRow row) {
        return Stream.of(
                        row.text("year_established").map(year -> "founded " + year),
                        row.text("revenue").map(sum -> "revenue " + sum + " million USD a year"),
                        row.text("subsidiary_of").map(parent -> "subsidiary of " + parent))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static CompanyDetails details(SheetRow row) {
        CompanyDetails details =
                new CompanyDetails(
                        MavenCrm.named(row, "account"),
                        null,
                        row.orNull("sector"),
                        row.amount("employees").map(n -> n.intValue()).orElse(null),
                        null,
                        new Address(null, null, null, null, row.orNull("office_location")));
        return Salesforce.fit(details, details.flaws());
    }
}

package org.tandemcrm.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadLabel;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.transfer.Batch.Made;

/** A list of leads of any make becomes contacts, each with a lead. */
@Component
class LeadSheet implements Recipe {

    private final ContactSheet contacts;
    private final LeadDesk leads;
    private final TemperatureBook temperatures;
    private final Clock clock;

    LeadSheet(ContactSheet contacts, LeadDesk leads, TemperatureBook temperatures, Clock clock) {
        this.contacts = contacts;
        this.leads = leads;
        this.temperatures = temperatures;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "leads";
    }

    @Override
    public String label() {
        return "A list of leads";
    }

    @Override
    public int order() {
        return 91;
    }

    /** Chosen by a person, or where a column tells how warm somebody is. */
    @Override
    public boolean recognises(Sheet sheet) {
        return false;
    }

    @Override
    public boolean isMapped() {
        return true;
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        PeopleRows rows = new PeopleRows(mapping);
        List<Made<ContactId>> people = contacts.bringPeople(sheet, mapping, batch);
        List<NewLead> opened = new ArrayList<>(people.size());
        for (Made<ContactId> one : people) {
            SheetRow row = one.source().row();
            opened.add(
                    new NewLead(
                            one.value(),
                            null,
                            rows.text(row, Target.INTEREST),
                            null,
                            rows.text(row, Target.SOURCE),
                            clock.instant()));
        }
        List<LeadId> ids = leads.bring(opened);
        temperatures.bringLabels(labels(rows, people, ids));
    }

    private List<LeadLabel> labels(
            PeopleRows rows, List<Made<ContactId>> people, List<LeadId> ids) {
        List<LeadLabel> labels = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            LeadId lead = ids.get(i);
            temperature(rows.text(people.get(i).source().row(), Target.TEMPERATURE))
                    .ifPresent(t -> labels.add(new LeadLabel(lead, t, clock.instant())));
        }
        return labels;
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

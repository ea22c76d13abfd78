package org.tandemcrm.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.transfer.Batch.Made;

/** A list of leads of any make becomes contacts, each with a lead. */
@Component
class LeadSheet implements Recipe {

    private final ContactSheet contacts;
    private final LeadDesk leads;
    private final LeadSheetPast past;
    private final Clock clock;

    LeadSheet(ContactSheet contacts, LeadDesk leads, LeadSheetPast past, Clock clock) {
        this.contacts = contacts;
        this.leads = leads;
        this.past = past;
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

    /** Chosen by a person, or where a column tells how warm somebody is, or who bought. */
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
        Spelling sources = Spelling.of(sheet, row -> rows.text(row, Target.SOURCE));
        List<NewLead> opened = new ArrayList<>(people.size());
        for (Made<ContactId> one : people) {
            SheetRow row = one.source().row();
            opened.add(
                    new NewLead(
                            one.value(),
                            null,
                            rows.text(row, Target.INTEREST),
                            null,
                            sources.of(rows.text(row, Target.SOURCE)),
                            clock.instant()));
        }
        List<LeadId> ids = leads.bring(opened);
        past.bring(rows, people, ids);
    }
}

package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.transfer.Batch.Made;
import org.tandemcrm.transfer.PeopleEntry.Candidate;

/** A list of people of any make becomes contacts. */
@Component
class ContactSheet implements Recipe {

    static final String KIND = "Contact";

    private final PeopleEntry entry;

    ContactSheet(PeopleEntry entry) {
        this.entry = entry;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public String label() {
        return "A list of contacts";
    }

    @Override
    public int order() {
        return 90;
    }

    /** Chosen where no other recipe knows the header. */
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
        bringPeople(sheet, mapping, batch);
    }

    /** The contacts of the rows that nobody brought before, with those rows. */
    List<Made<ContactId>> bringPeople(Sheet sheet, Map<String, String> mapping, Batch batch) {
        PeopleRows rows = new PeopleRows(mapping);
        List<Made<Candidate>> made =
                batch.fresh(
                        KIND,
                        sheet.rows(),
                        rows::key,
                        row -> entry.candidate(rows, row),
                        (record, row) -> change(rows, row, new ContactId(record), batch));
        List<ContactId> ids = entry.enter(made.stream().map(Made::value).toList());
        batch.met(ids);
        List<UUID> records = ids.stream().map(ContactId::value).toList();
        long known = made.stream().filter(one -> one.value().known() != null).count();
        batch.brought(KIND, made, records, (int) known);
        List<Made<ContactId>> people = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            entry.rest(rows, made.get(i).source().row(), ids.get(i));
            people.add(new Made<>(made.get(i).source(), ids.get(i)));
        }
        return people;
    }

    private void change(PeopleRows rows, SheetRow row, ContactId id, Batch batch) {
        batch.met(List.of(id));
        entry.complete(id, entry.candidate(rows, row).details());
        entry.rest(rows, row, id);
    }
}

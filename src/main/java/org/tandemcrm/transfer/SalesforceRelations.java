package org.tandemcrm.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.transfer.Batch.Made;

/**
 * Relations of accounts and contacts of Salesforce. A contact of ours works at one company, which
 * the contact's own row names; further relations are told as not taken over.
 */
@Component
class SalesforceRelations implements Recipe {

    private static final String RELATION = "AccountContactRelation";

    @Override
    public String key() {
        return "salesforce-relations";
    }

    @Override
    public String label() {
        return "Relations of accounts and contacts of Salesforce";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "AccountId", "ContactId", "IsDirect");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<UUID>> made =
                batch.fresh(
                        RELATION,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> contact(row, batch),
                        (record, row) -> contact(row, batch));
        made.forEach(one -> batch.tally().same());
        batch.alias(RELATION, made.stream().map(one -> one.source().ref(one.value())).toList());
    }

    private static UUID contact(SheetRow row, Batch batch) {
        UUID contact =
                Salesforce.pointed(batch, row, "ContactId", Salesforce.CONTACT, "the contact");
        if (contact == null) {
            throw new Unfit("The row names no contact.");
        }
        if (!row.yes("IsDirect")) {
            throw new Unfit(
                    "A second company of a contact is not taken over; add it as a note if it"
                            + " matters.");
        }
        return contact;
    }
}

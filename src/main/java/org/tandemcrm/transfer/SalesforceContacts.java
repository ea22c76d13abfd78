package org.tandemcrm.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.transfer.Batch.Made;

/** Contacts of Salesforce become contacts, with their company and with what they refused. */
@Component
class SalesforceContacts implements Recipe {

    private final ContactDirectory contacts;
    private final Consents consents;

    SalesforceContacts(ContactDirectory contacts, Consents consents) {
        this.contacts = contacts;
        this.consents = consents;
    }

    @Override
    public String key() {
        return "salesforce-contacts";
    }

    @Override
    public String label() {
        return "Contacts of Salesforce";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "AccountId", "LastName", "MailingCity");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<ContactDetails>> made =
                batch.fresh(
                        Salesforce.CONTACT,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> details(row, batch),
                        (record, row) -> change(new ContactId(record), row, batch));
        List<ContactId> ids = contacts.bring(made.stream().map(Made::value).toList());
        batch.met(ids);
        batch.brought(Salesforce.CONTACT, made, ids.stream().map(ContactId::value).toList());
        for (int i = 0; i < ids.size(); i++) {
            refusals(ids.get(i), made.get(i).source().row());
        }
    }

    private void change(ContactId id, SheetRow row, Batch batch) {
        ContactDetails details = details(row, batch);
        ContactCard ours = contacts.card(id);
        batch.met(List.of(id));
        contacts.change(id, ours.version(), details.keeping(ours));
        refusals(id, row);
    }

    private void refusals(ContactId contact, SheetRow row) {
        if (row.yes("HasOptedOutOfEmail")) {
            consents.answer(
                    contact,
                    new NewAnswer(Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED),
                    ConsentBasis.IMPORTED);
        }
        if (row.yes("DoNotCall")) {
            consents.answer(
                    contact,
                    new NewAnswer(Channel.PHONE, ConsentPurpose.PERSONAL, ConsentState.REFUSED),
                    ConsentBasis.IMPORTED);
        }
    }

    private static ContactDetails details(SheetRow row, Batch batch) {
        UUID company =
                Salesforce.pointed(batch, row, "AccountId", Salesforce.ACCOUNT, "the account");
        ContactDetails details =
                new ContactDetails(
                        row.orNull("FirstName"),
                        row.orNull("LastName"),
                        row.orNull("Title"),
                        Salesforce.emails(row),
                        Salesforce.phones(row),
                        company == null ? null : new CompanyId(company),
                        null,
                        Set.of(),
                        Salesforce.address(row, "Mailing"));
        return Salesforce.fit(details, details.flaws());
    }
}

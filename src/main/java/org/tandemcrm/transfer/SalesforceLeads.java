package org.tandemcrm.transfer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.transfer.Batch.Made;
import org.tandemcrm.transfer.ExternalRefs.Ref;

/** Leads of Salesforce become a contact and the lead of that contact. */
@Component
class SalesforceLeads implements Recipe {

    private final ContactDirectory contacts;
    private final LeadDesk leads;
    private final Companies companies;
    private final Clock clock;

    SalesforceLeads(ContactDirectory contacts, LeadDesk leads, Companies companies, Clock clock) {
        this.contacts = contacts;
        this.leads = leads;
        this.companies = companies;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "salesforce-leads";
    }

    @Override
    public String label() {
        return "Leads of Salesforce";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Id", "Company", "LastName", "IsConverted");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<ContactDetails>> made =
                batch.fresh(
                        Salesforce.LEAD,
                        Salesforce.living(sheet),
                        Salesforce::id,
                        row -> details(row, batch),
                        (record, row) -> change(record, row, batch));
        List<ContactId> people = people(made, batch);
        batch.met(people);
        List<NewLead> opened = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            opened.add(lead(made.get(i), people.get(i)));
        }
        List<LeadId> ids = leads.bring(opened);
        batch.brought(Salesforce.LEAD, made, ids.stream().map(LeadId::value).toList());
        batch.alias(Salesforce.LEAD_CONTACT, names(made, people));
    }

    /** Who became a contact in Salesforce already is not entered a second time. */
    private List<ContactId> people(List<Made<ContactDetails>> made, Batch batch) {
        List<@Nullable ContactId> known =
                made.stream().<@Nullable ContactId>map(one -> converted(one, batch)).toList();
        List<ContactDetails> strangers = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (known.get(i) == null) {
                strangers.add(made.get(i).value());
            }
        }
        var entered = contacts.bring(strangers).iterator();
        List<ContactId> people = new ArrayList<>(made.size());
        for (ContactId one : known) {
            people.add(one == null ? entered.next() : one);
        }
        return people;
    }

    private static @Nullable ContactId converted(Made<ContactDetails> made, Batch batch) {
        return made.source()
                .row()
                .text("ConvertedContactId")
                .flatMap(id -> batch.find(Salesforce.CONTACT, id))
                .map(ContactId::new)
                .orElse(null);
    }

    private NewLead lead(Made<ContactDetails> made, ContactId person) {
        SheetRow row = made.source().row();
        return new NewLead(
                person,
                made.value().companyId(),
                null,
                null,
                row.orNull("LeadSource"),
                Salesforce.created(row, clock.instant()));
    }

    private static List<Ref> names(List<Made<ContactDetails>> made, List<ContactId> people) {
        List<Ref> names = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            names.add(made.get(i).source().ref(people.get(i).value()));
        }
        return names;
    }

    private void change(UUID lead, SheetRow row, Batch batch) {
        ContactDetails details = details(row, batch);
        UUID person =
                batch.find(Salesforce.LEAD_CONTACT, Salesforce.id(row))
                        .orElseThrow(() -> new Unfit("The lead's contact is not known any more."));
        ContactId id = new ContactId(person);
        ContactCard ours = contacts.card(id);
        batch.met(List.of(id));
        contacts.change(id, ours.version(), details.keeping(ours));
    }

    private ContactDetails details(SheetRow row, Batch batch) {
        ContactDetails details =
                new ContactDetails(
                        row.orNull("FirstName"),
                        row.orNull("LastName"),
                        row.orNull("Title"),
                        Salesforce.emails(row),
                        Salesforce.phones(row),
                        company(row, batch),
                        null,
                        Set.of(),
                        Salesforce.address(row, ""));
        return Salesforce.fit(details, details.flaws());
    }

    /** The column holds an account's id in some organisations and a name in others. */
    private @Nullable CompanyId company(SheetRow row, Batch batch) {
        String company = row.orNull("Company");
        if (company == null) {
            return null;
        }
        return batch.find(Salesforce.ACCOUNT, company)
                .map(CompanyId::new)
                .orElseGet(() -> companies.named(company));
    }
}

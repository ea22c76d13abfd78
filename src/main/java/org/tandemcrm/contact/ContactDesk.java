package org.tandemcrm.contact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;

/** Where a contact is entered or changed together with the name of their company. */
@Service
@Transactional
public class ContactDesk {

    private final ContactDirectory contacts;
    private final CompanyDirectory companies;

    ContactDesk(ContactDirectory contacts, CompanyDirectory companies) {
        this.contacts = contacts;
        this.companies = companies;
    }

    /** Enters a person; a company that nobody knows yet is entered with them. */
    public ContactId add(ContactDetails details, @Nullable String company) {
        return contacts.add(details.withCompany(resolved(details, company)));
    }

    /**
     * Changes a contact; the company that the details name stays as long as the typed name is still
     * its own.
     */
    public void change(
            ContactId id, long version, ContactDetails details, @Nullable String company) {
        contacts.change(id, version, details.withCompany(resolved(details, company)));
    }

    private @Nullable CompanyId resolved(ContactDetails details, @Nullable String typed) {
        String name = Texts.orNull(typed);
        if (name == null) {
            return null;
        }
        CompanyId present = details.companyId();
        if (present != null && Objects.equals(companies.card(present).name(), name)) {
            return present;
        }
        return switch (companies.countNamed(name)) {
            case 0 -> companies.add(CompanyDetails.named(name));
            case 1 -> companies.byName(name).orElseThrow();
            default ->
                    throw new InvalidInput(
                            "company",
                            "Several companies have this name: open the right one and add the"
                                    + " contact there.");
        };
    }
}

package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;

/**
 * What a person enters about a company.
 *
 * @param size number of employees
 */
public record CompanyDetails(
        String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer size,
        @Nullable String phone,
        Address address) {

    private static final int LONGEST_TEXT = 500;

    public CompanyDetails {
        name = name.strip();
        domain = Texts.orNull(domain);
        industry = Texts.orNull(industry);
        phone = Texts.orNull(phone);
    }

    /** Why these details cannot be taken, each reason at its field; empty if they can. */
    public List<InvalidInput.Flaw> flaws() {
        List<InvalidInput.Flaw> flaws = new ArrayList<>();
        if (name.isEmpty()) {
            flaws.add(new InvalidInput.Flaw("name", "Enter the company's name."));
        }
        if (size != null && size < 0) {
            flaws.add(new InvalidInput.Flaw("size", "A company has no fewer than 0 employees."));
        }
        Texts.tooLong("name", name, LONGEST_TEXT).ifPresent(flaws::add);
        Texts.tooLong("domain", domain, LONGEST_TEXT).ifPresent(flaws::add);
        Texts.tooLong("industry", industry, LONGEST_TEXT).ifPresent(flaws::add);
        return flaws;
    }

    public static CompanyDetails named(String name) {
        return new CompanyDetails(name, null, null, null, null, Address.UNKNOWN);
    }
}

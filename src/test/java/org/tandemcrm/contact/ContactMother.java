package org.tandemcrm.contact;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Contacts and companies for tests; each has an address of its own. */
public final class ContactMother {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private ContactMother() {}

    public static ContactDetails anna() {
        return person("Anna", "Berg");
    }

    public static ContactDetails person(String firstName, String lastName) {
        String email =
                "%s.%s%d@example.com"
                        .formatted(firstName, lastName, COUNT.incrementAndGet())
                        .toLowerCase(java.util.Locale.ROOT);
        return new ContactDetails(
                firstName,
                lastName,
                "Buyer",
                List.of(email),
                List.of("040 123456"),
                null,
                null,
                Set.of("fair"),
                new Address("Kai 1", "Hamburg", null, "20457", "DE"));
    }

    /** Reached by nothing but a letter. */
    public static ContactDetails atHome(String firstName) {
        return new ContactDetails(
                firstName,
                "Berg",
                null,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                new Address("Lane 1", "Hamburg", null, "20095", "DE"));
    }

    public static CompanyDetails hafen() {
        return new CompanyDetails(
                "Hafen GmbH", "hafen.example", "Logistics", 120, "040 999", Address.UNKNOWN);
    }
}

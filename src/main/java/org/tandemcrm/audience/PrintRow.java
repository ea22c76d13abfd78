package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * One address of a print run and whom it is for.
 *
 * @param people who share it; the link of the first stands on it where there is one
 */
record PrintRow(
        List<UUID> people,
        List<String> names,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    PrintCopy copy() {
        return new PrintCopy(first(), people.size() > 1);
    }

    ContactId first() {
        return new ContactId(people.get(0));
    }
}

package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * One address of a print run and whom it is for.
 *
 * @param people who share it; the personal link of the first stands on it
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

    ContactId first() {
        return new ContactId(people.get(0));
    }
}

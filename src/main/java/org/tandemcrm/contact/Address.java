package org.tandemcrm.contact;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where post reaches a person or a company; every part may be unknown. */
@Embeddable
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    public static final Address UNKNOWN = new Address(null, null, null, null, null);

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }
}

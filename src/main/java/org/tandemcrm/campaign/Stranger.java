package org.tandemcrm.campaign;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.FurtherFields;

/** Somebody who answered and of whom we know only what they left. */
public record Stranger(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        Address address,
        FurtherFields custom) {

    /** Somebody of whom nobody asked for more. */
    public Stranger(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {
        this(firstName, lastName, email, phone, company, Address.UNKNOWN, FurtherFields.NONE);
    }
}

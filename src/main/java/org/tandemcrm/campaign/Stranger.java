package org.tandemcrm.campaign;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;

/** Somebody who answered and of whom we know only what they left. */
public record Stranger(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        Address address) {

    /** Somebody whose postal address nobody asked for. */
    public Stranger(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String company) {
        this(firstName, lastName, email, phone, company, Address.UNKNOWN);
    }
}

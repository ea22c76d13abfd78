package org.tandemcrm.contact;

import org.jspecify.annotations.Nullable;

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

    public static CompanyDetails named(String name) {
        return new CompanyDetails(name, null, null, null, null, Address.UNKNOWN);
    }
}

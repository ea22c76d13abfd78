package org.tandemcrm.lead.fit;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and the company where they work; where a person's own address is not
 * known the company's counts, part by part.
 *
 * @param size number of the company's employees
 */
record Buyer(
        @Nullable Integer size,
        @Nullable String industry,
        @Nullable String title,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postcode) {

    @Nullable String value(FitField field) {
        return switch (field) {
            case COMPANY_SIZE -> size == null ? null : size.toString();
            case INDUSTRY -> industry;
            case TITLE -> title;
            case COUNTRY -> country;
            case REGION -> region;
            case CITY -> city;
            case POSTCODE -> postcode;
        };
    }
}

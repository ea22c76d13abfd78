package org.tandemcrm.firm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the company sits; absent parts are empty.
 *
 * @param country the two letters of ISO 3166
 */
public record FirmAddress(String street, String postcode, String city, String country) {

    /** As it stands under letters, in one line; empty while street or town are unknown. */
    public String line() {
        String town = (postcode + " " + city).strip();
        List<String> parts = Stream.of(street, town).filter(part -> !part.isBlank()).toList();
        return parts.size() < 2 ? "" : String.join(", ", parts) + ", " + nation();
    }

    private String nation() {
        String name =
                new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? country : name;
    }
}

package org.tandemcrm.contact;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to ask the list of opt-outs: a mailbox or number, or else a person at a
 * house.
 */
public record TypedAddress(
        @Nullable String address,
        @Nullable String name,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city) {

    /** A mailbox or number. */
    public static TypedAddress of(@Nullable String address) {
        return new TypedAddress(address, null, null, null, null);
    }

    /** Whether it is a house and not a mailbox or number. */
    public boolean isPostal() {
        return !(blank(name) && blank(street) && blank(postalCode) && blank(city));
    }

    /** The house as it is written in a line. */
    String line() {
        String place = joined(" ", postalCode, city);
        return joined(", ", name, street, place);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> !blank(part))
                .map(String::strip)
                .collect(Collectors.joining(between));
    }
}

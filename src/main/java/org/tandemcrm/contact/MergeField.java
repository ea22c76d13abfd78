package org.tandemcrm.contact;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of two contacts can only be had once, so that somebody chooses. */
public enum MergeField {
    NAME("Name"),
    TITLE("Title"),
    COMPANY("Company"),
    OWNER("Owner"),
    ADDRESS("Address");

    private final String label;

    MergeField(String label) {
        this.label = label;
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** What the contact has there, as a person reads it; empty where nothing is known. */
    public String of(ContactCard card) {
        return switch (this) {
            case NAME -> card.name();
            case TITLE -> text(card.title());
            case COMPANY -> text(card.companyName());
            case OWNER -> text(card.ownerName());
            case ADDRESS -> address(card.address());
        };
    }

    private static String address(Address a) {
        return Stream.of(
                        text(a.street()),
                        (text(a.postalCode()) + " " + text(a.city())).strip(),
                        (text(a.region()) + " " + text(a.country())).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

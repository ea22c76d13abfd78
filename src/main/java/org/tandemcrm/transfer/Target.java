package org.tandemcrm.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tandemcrm.shared.Folded;

/**
 * What a column of a list of people may hold, and the names under which other programs write it.
 */
public enum Target {
    ID(
            "Their id in the other program",
            "id",
            "record id",
            "contact id",
            "leadid",
            "lead id",
            "prospect id"),
    NUMBER("Their number in the other program", "lead number", "contact number", "customer number"),
    FIRST_NAME(
            "First name",
            "first name",
            "given name",
            "firstname",
            "vorname",
            "person - first name"),
    LAST_NAME(
            "Last name",
            "last name",
            "family name",
            "surname",
            "lastname",
            "nachname",
            "person - last name"),
    NAME("Full name", "name", "full name", "display name", "contact name", "person - name*"),
    EMAIL(
            "Email address",
            "email",
            "e-mail",
            "email address",
            "e-mail address",
            "e-mail 2 address",
            "e-mail 3 address",
            "e-mail 1 - value",
            "e-mail 2 - value",
            "e-mail 3 - value",
            "primary email",
            "secondary email",
            "user email",
            "email home",
            "email work",
            "email other",
            "person - email (work)",
            "person - email (home)"),
    PHONE(
            "Phone number",
            "phone",
            "phone number",
            "mobile",
            "mobile phone",
            "business phone",
            "home phone",
            "work phone",
            "other phone",
            "phone 1 - value",
            "phone 2 - value",
            "sms",
            "user phone",
            "person - phone",
            "telephone"),
    COMPANY(
            "Company",
            "company",
            "company name",
            "organization",
            "organisation",
            "organization name",
            "organization 1 - name",
            "organization - name*",
            "account name",
            "associated company",
            "firm"),
    TITLE(
            "Job title",
            "job title",
            "position",
            "organization title",
            "organization 1 - title",
            "title",
            "designation"),
    STREET(
            "Street",
            "street",
            "address",
            "business street",
            "mailing street",
            "address 1 - street"),
    CITY("City", "city", "business city", "mailing city", "address 1 - city"),
    POSTAL_CODE(
            "Postal code",
            "postal code",
            "zip",
            "zip code",
            "business postal code",
            "mailing zip/postal code",
            "address 1 - postal code",
            "plz"),
    REGION("Region", "state", "region", "mailing state/province", "address 1 - region"),
    COUNTRY(
            "Country",
            "country",
            "business country/region",
            "mailing country",
            "address 1 - country"),
    TAGS("Tags", "tags", "labels", "categories", "group membership"),
    OPTED_OUT(
            "Wants no mailings",
            "hasoptedoutofemail",
            "has opted out of email",
            "email opt out",
            "do not email",
            "email_blacklisted",
            "unsubscribed",
            "unsub_time"),
    NO_CALLS("Wants no calls", "do not call", "donotcall", "phone opt out", "no calls"),
    TEMPERATURE("Temperature (cold, warm or hot)", "rating", "temperature", "lead temperature"),
    INTEREST("What they want", "interest", "product", "product of interest"),
    SOURCE("Where they came from", "lead source", "source", "original source", "channel"),
    ACTIVITY("What they did last", "last activity", "last activity type"),
    ACTIVITY_ON(
            "The day they did it", "last activity date", "last activity on", "last activity time"),
    CONVERTED("Became a customer", "converted", "is converted", "isconverted", "customer"),
    CONVERTED_ON("The day they became one", "converted date", "converteddate", "converted on"),
    NOTE("Note", "notes", "note", "description", "comment", "comments"),
    FURTHER("Keep as a further field");

    private static final Set<String> TEMPERATURES = Set.of("cold", "warm", "hot");

    private final String label;
    private final Set<String> names;

    Target(String label, String... names) {
        this.label = label;
        this.names = Set.of(names);
    }

    /** The words that a person reads. */
    public String label() {
        return label;
    }

    /** What a column most likely holds, by its name and by what stands in it. */
    static Optional<Target> guess(String header, List<String> samples) {
        String name = Folded.fold(header.replace('_', ' '));
        String written = header.strip().toLowerCase(Locale.ROOT);
        Optional<Target> named =
                Arrays.stream(values())
                        .filter(t -> t.names.contains(name) || t.names.contains(written))
                        .findFirst();
        if (named.isPresent()) {
            return named;
        }
        boolean warmth =
                !samples.isEmpty()
                        && samples.stream()
                                .map(value -> value.toLowerCase(Locale.ROOT))
                                .anyMatch(TEMPERATURES::contains);
        return warmth ? Optional.of(TEMPERATURE) : Optional.empty();
    }
}

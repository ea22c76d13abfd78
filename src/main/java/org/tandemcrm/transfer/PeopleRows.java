package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;

/** Reads the rows of a list of people by the columns that a person assigned. */
final class PeopleRows {

    /** What programs write where nobody has chosen anything. */
    private static final Set<String> NOT_CHOSEN = Set.of("select", "--none--", "please select");

    private static final String SEVERAL = "\\s*(:::|[;\\n])\\s*";

    private final Map<String, String> mapping;

    PeopleRows(Map<String, String> mapping) {
        this.mapping = mapping;
    }

    /** By what a row is known again: its own id, its mailbox, or else all that names it. */
    String key(SheetRow row) {
        Optional<String> id = first(row, Target.ID);
        if (id.isPresent()) {
            return "id " + id.get();
        }
        Optional<EmailAddress> email =
                emails(row).stream().map(EmailAddress::parse).flatMap(Optional::stream).findFirst();
        return email.map(e -> "email " + e.key())
                .orElseGet(
                        () ->
                                "row "
                                        + Folded.searchText(
                                                text(row, Target.NAME),
                                                text(row, Target.FIRST_NAME),
                                                text(row, Target.LAST_NAME),
                                                text(row, Target.COMPANY),
                                                text(row, Target.PHONE)));
    }

    List<String> emails(SheetRow row) {
        return all(row, Target.EMAIL).stream()
                .flatMap(cell -> Arrays.stream(cell.split("\\s*[,;]\\s*|" + SEVERAL)))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    ContactDetails details(SheetRow row) {
        String first = text(row, Target.FIRST_NAME);
        String last = text(row, Target.LAST_NAME);
        if (first == null && last == null) {
            List<String> parts = halves(text(row, Target.NAME));
            first = parts.get(0);
            last = parts.get(1) == null ? numbered(row) : parts.get(1);
        }
        return new ContactDetails(
                first,
                last,
                text(row, Target.TITLE),
                emails(row),
                split(row, Target.PHONE),
                null,
                null,
                tags(row),
                address(row),
                further(row));
    }

    /** Columns that nobody else wants, each under its own header. */
    private FurtherFields further(SheetRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String header : columns(Target.FURTHER)) {
            chosen(row, header).ifPresent(text -> fields.put(FurtherFields.nameOf(header), text));
        }
        return new FurtherFields(fields);
    }

    /** Whom nobody knows by name, mailbox or phone is called by number. */
    private @Nullable String numbered(SheetRow row) {
        boolean nameless = emails(row).isEmpty() && all(row, Target.PHONE).isEmpty();
        String number = text(row, Target.NUMBER);
        return nameless && number != null ? "No. " + number : null;
    }

    /** Whether one of the columns says yes. */
    boolean yes(SheetRow row, Target target) {
        return columns(target).stream().anyMatch(row::yes);
    }

    boolean optedOut(SheetRow row) {
        return columns(Target.OPTED_OUT).stream()
                .anyMatch(
                        header ->
                                row.yes(header)
                                        || row.text(header)
                                                .filter(
                                                        text ->
                                                                text.matches(
                                                                        "\\d{4}-.*|\\d{1,2}[-/.].*"))
                                                .isPresent());
    }

    @Nullable String text(SheetRow row, Target target) {
        return first(row, target).orElse(null);
    }

    private Optional<String> first(SheetRow row, Target target) {
        return all(row, target).stream().findFirst();
    }

    private List<String> all(SheetRow row, Target target) {
        return columns(target).stream()
                .map(header -> chosen(row, header))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> chosen(SheetRow row, String header) {
        return row.text(header).filter(text -> !NOT_CHOSEN.contains(text.toLowerCase(Locale.ROOT)));
    }

    private List<String> columns(Target target) {
        return mapping.entrySet().stream()
                .filter(entry -> entry.getValue().equals(target.name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> split(SheetRow row, Target target) {
        Set<String> parts = new LinkedHashSet<>();
        for (String cell : all(row, target)) {
            parts.addAll(List.of(cell.split(SEVERAL)));
        }
        return List.copyOf(parts);
    }

    private Set<String> tags(SheetRow row) {
        List<String> tags = new ArrayList<>();
        for (String cell : all(row, Target.TAGS)) {
            for (String tag : cell.replace("\"", "").split("\\s*,\\s*|" + SEVERAL)) {
                tags.add(tag.replaceFirst("^\\* ", "").strip());
            }
        }
        return tags.stream().filter(tag -> !tag.isEmpty()).collect(Collectors.toSet());
    }

    private Address address(SheetRow row) {
        return new Address(
                text(row, Target.STREET),
                text(row, Target.CITY),
                text(row, Target.REGION),
                text(row, Target.POSTAL_CODE),
                text(row, Target.COUNTRY));
    }

    /** The last word of a full name is the last name. */
    private static List<@Nullable String> halves(@Nullable String name) {
        if (name == null) {
            return Arrays.asList(null, null);
        }
        int cut = name.lastIndexOf(' ');
        return cut < 0
                ? Arrays.asList(null, name)
                : Arrays.asList(name.substring(0, cut), name.substring(cut + 1));
    }
}

package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.PhoneNumber;

/** Finds what somebody gave of themselves that our records of them don't have. */
final class Newness {

    private static final int LONGEST = 2_000;

    private final ContactCard ours;
    private final String region;
    private final List<String> parts = new ArrayList<>();

    private Newness(ContactCard ours, String region) {
        this.ours = ours;
        this.region = region;
    }

    /** A sentence such as "Not in our records: phone 040 999888; town Kiel"; null if nothing is. */
    static @Nullable String of(
            ContactCard ours, ContactDetails given, @Nullable String company, String region) {
        var found = new Newness(ours, region);
        found.compare(given, company);
        String all = "Not in our records: " + String.join("; ", found.parts);
        return found.parts.isEmpty() ? null : all.substring(0, Math.min(all.length(), LONGEST));
    }

    private void compare(ContactDetails given, @Nullable String company) {
        text("first name", given.firstName(), ours.firstName());
        text("last name", given.lastName(), ours.lastName());
        text("title", given.title(), ours.title());
        given.emails().stream().filter(this::isNewMailbox).forEach(mail -> add("email", mail));
        given.phones().stream().filter(this::isNewNumber).forEach(phone -> add("phone", phone));
        text("company", company, ours.companyName());
        text("street", given.address().street(), ours.address().street());
        text("postal code", given.address().postalCode(), ours.address().postalCode());
        text("town", given.address().city(), ours.address().city());
        text("region", given.address().region(), ours.address().region());
        text("country", given.address().country(), ours.address().country());
        Map<String, String> known = ours.custom().texts();
        given.custom().texts().forEach((name, said) -> text(name, said, known.get(name)));
    }

    private void text(String what, @Nullable String given, @Nullable String known) {
        String said = Texts.orNull(given);
        if (said != null && (known == null || !Folded.fold(said).equals(Folded.fold(known)))) {
            add(what, said);
        }
    }

    private boolean isNewMailbox(String given) {
        Optional<String> key = EmailAddress.parse(given).map(EmailAddress::key);
        return ours.emails().stream()
                .noneMatch(own -> EmailAddress.parse(own).map(EmailAddress::key).equals(key));
    }

    private boolean isNewNumber(String given) {
        String number = number(given);
        return ours.phones().stream().noneMatch(own -> number(own).equals(number));
    }

    /** In the international form, or else its bare digits. */
    private String number(String typed) {
        String e164 = PhoneNumber.parse(typed, region).e164();
        return e164 == null ? typed.replaceAll("\\D", "") : e164;
    }

    private void add(String what, String given) {
        parts.add(what + " " + given.replaceAll("\\s+", " "));
    }
}

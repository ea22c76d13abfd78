package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.PhoneNumber;

/** What is known of one person who was entered twice: all of both, and each choice made once. */
final class Unification {

    private final ContactDetails into;
    private final ContactDetails from;
    private final Set<MergeField> taken;
    private final String region;

    Unification(ContactDetails into, ContactDetails from, Set<MergeField> taken, String region) {
        this.into = into;
        this.from = from;
        this.taken = taken;
        this.region = region;
    }

    ContactDetails details() {
        Set<String> tags = new LinkedHashSet<>(into.tags());
        tags.addAll(from.tags());
        return new ContactDetails(
                of(MergeField.NAME).firstName(),
                of(MergeField.NAME).lastName(),
                of(MergeField.TITLE).title(),
                emails(),
                phones(),
                of(MergeField.COMPANY).companyId(),
                of(MergeField.OWNER).ownerId(),
                tags,
                of(MergeField.ADDRESS).address(),
                into.custom().completedBy(from.custom()));
    }

    private ContactDetails of(MergeField field) {
        return taken.contains(field) ? from : into;
    }

    private List<String> emails() {
        List<String> all = new ArrayList<>(into.emails());
        from.emails().stream()
                .filter(theirs -> all.stream().noneMatch(ours -> key(ours).equals(key(theirs))))
                .forEach(all::add);
        return all;
    }

    private List<String> phones() {
        List<String> all = new ArrayList<>(into.phones());
        from.phones().stream()
                .filter(theirs -> all.stream().noneMatch(ours -> sameNumber(ours, theirs)))
                .forEach(all::add);
        return all;
    }

    private static String key(String address) {
        return EmailAddress.parse(address).map(EmailAddress::key).orElse(address);
    }

    private boolean sameNumber(String one, String other) {
        PhoneNumber first = PhoneNumber.parse(one, region);
        PhoneNumber second = PhoneNumber.parse(other, region);
        return first.e164() == null
                ? first.raw().equals(second.raw())
                : Objects.equals(first.e164(), second.e164());
    }
}

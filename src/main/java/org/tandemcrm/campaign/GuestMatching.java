package org.tandemcrm.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.PhoneNumber;

/**
 * Finds out who the people of a list are: by their mailbox, by their number, and by their name,
 * which alone proves nothing unless the company agrees.
 */
@Component
class GuestMatching {

    private static final int MOST_CANDIDATES = 6;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final Firm firm;

    GuestMatching(JdbcClient jdbc, ContactDirectory contacts, Firm firm) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.firm = firm;
    }

    /** Everybody who may be meant, by what they are known by. */
    private record Known(Map<String, Set<ContactId>> by, Map<ContactId, ContactName> names) {

        List<ContactName> of(@Nullable String key) {
            return key == null
                    ? List.of()
                    : by.getOrDefault(key, Set.of()).stream()
                            .map(names::get)
                            .filter(Objects::nonNull)
                            .toList();
        }
    }

    List<Guest> match(List<GuestLine> lines) {
        Known known = known(lines);
        Map<String, Integer> seen = new HashMap<>();
        List<Guest> guests = new ArrayList<>();
        for (GuestLine line : lines) {
            String flaw = flaw(line);
            Integer twin = seen.putIfAbsent(same(line), line.line());
            if (flaw != null) {
                guests.add(Guest.flawed(line, flaw));
            } else if (twin != null) {
                guests.add(Guest.flawed(line, "The same person as in line " + twin + "."));
            } else {
                guests.add(match(line, known));
            }
        }
        return guests;
    }

    private Guest match(GuestLine line, Known known) {
        List<ContactName> byMail = known.of(mail(line));
        List<ContactName> byPhone = known.of(phone(line));
        List<ContactName> sure = byMail.isEmpty() ? byPhone : byMail;
        if (sure.size() == 1) {
            return Guest.known(line, sure.get(0));
        }
        if (!sure.isEmpty()) {
            return Guest.ask(line, few(sure));
        }
        List<ContactName> named = known.of(name(line));
        List<ContactName> colleagues =
                named.stream().filter(person -> isAt(person, line.company())).toList();
        if (colleagues.size() == 1) {
            return Guest.known(line, colleagues.get(0));
        }
        List<ContactName> left = colleagues.isEmpty() ? named : colleagues;
        return left.isEmpty() ? Guest.fresh(line) : Guest.ask(line, few(left));
    }

    private static List<ContactName> few(List<ContactName> people) {
        return people.stream().limit(MOST_CANDIDATES).toList();
    }

    private static boolean isAt(ContactName person, @Nullable String company) {
        return company != null
                && person.companyName() != null
                && Folded.fold(company).equals(Folded.fold(person.companyName()));
    }

    private @Nullable String flaw(GuestLine line) {
        if (line.name().isEmpty() && line.email() == null && line.phone() == null) {
            return "There is no name, no address and no number.";
        }
        if (line.email() != null && EmailAddress.parse(line.email()).isEmpty()) {
            return "\"" + line.email() + "\" is not an email address.";
        }
        return null;
    }

    private String same(GuestLine line) {
        String mail = mail(line);
        return mail != null ? mail : name(line) + "|" + phone(line) + "|" + line.company();
    }

    private Known known(List<GuestLine> lines) {
        Map<String, Set<ContactId>> by = new HashMap<>();
        find(
                by,
                "m:",
                "select e.address_key, e.contact_id from contact_email e"
                        + " join contact c using (contact_id)"
                        + " where e.address_key = any(:keys) and c.deleted_at is null",
                keys(lines.stream().map(this::mail).toList()));
        find(
                by,
                "p:",
                "select p.e164, p.contact_id from contact_phone p"
                        + " join contact c using (contact_id)"
                        + " where p.e164 = any(:keys) and c.deleted_at is null",
                keys(lines.stream().map(this::phone).toList()));
        find(
                by,
                "n:",
                "select c.sort_name, c.contact_id from contact c"
                        + " where c.sort_name = any(:keys) and c.deleted_at is null",
                keys(lines.stream().map(this::name).toList()));
        Set<ContactId> all = by.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Known(by, contacts.names(all));
    }

    private void find(
            Map<String, Set<ContactId>> by, String kind, String sql, Collection<String> keys) {
        jdbc.sql(sql)
                .param("keys", keys.toArray(String[]::new))
                .query(
                        row -> {
                            by.computeIfAbsent(
                                            kind + row.getString(1), any -> new LinkedHashSet<>())
                                    .add(new ContactId(row.getObject(2, UUID.class)));
                        });
    }

    private static Set<String> keys(List<@Nullable String> marked) {
        return marked.stream()
                .filter(Objects::nonNull)
                .map(key -> key.substring(2))
                .collect(Collectors.toSet());
    }

    private @Nullable String mail(GuestLine line) {
        return line.email() == null
                ? null
                : EmailAddress.parse(line.email()).map(mail -> "m:" + mail.key()).orElse(null);
    }

    private @Nullable String phone(GuestLine line) {
        if (line.phone() == null) {
            return null;
        }
        String e164 = PhoneNumber.parse(line.phone(), firm.settings().country()).e164();
        return e164 == null ? null : "p:" + e164;
    }

    private @Nullable String name(GuestLine line) {
        if (line.name().isEmpty()) {
            return null;
        }
        String first = line.firstName() == null ? "" : " " + line.firstName();
        String last = line.lastName() == null ? "" : line.lastName();
        return "n:" + Folded.sortName((last + first).strip());
    }
}

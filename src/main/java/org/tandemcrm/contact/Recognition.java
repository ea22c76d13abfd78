package org.tandemcrm.contact;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;

/**
 * By what people are recognised when they come again, each as the keyed hash that the suppression
 * list has: their mailbox for email; for all else their name with a mailbox, their number, or their
 * name with the postal address, however it is spelt.
 */
@Component
class Recognition {

    private static final String MAILBOXES =
            """
            select e.contact_id, e.address, concat_ws(' ', c.first_name, c.last_name) as name
              from contact_email e join contact c on c.contact_id = e.contact_id
             where e.contact_id = any(?)
            """;

    private static final String NUMBERS =
            "select contact_id, e164 from contact_phone where contact_id = any(?) and e164 is not null";

    /** A print run goes to their own address, or else to their company's. */
    private static final String ADDRESSES =
            """
            select c.contact_id, concat_ws(' ', c.first_name, c.last_name) as name, a.*
              from contact c
              left join company co on co.company_id = c.company_id
              cross join lateral (values (c.street, c.postal_code, c.city),
                                         (co.street, co.postal_code, co.city))
                   as a (street, postal_code, city)
             where c.contact_id = any(?) and a.street <> ''
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Suppression suppression;

    Recognition(JdbcClient jdbc, EntityManager entities, Suppression suppression) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.suppression = suppression;
    }

    /** By what these contacts are known for that channel; who has nothing of it is absent. */
    Map<ContactId, List<byte[]>> of(Collection<ContactId> contacts, Channel channel) {
        return of(contacts, channel, channel == Channel.EMAIL);
    }

    /** The same, and by their mailbox alone, whose owner may have said so for every channel. */
    Map<ContactId, List<byte[]>> withMailboxes(Collection<ContactId> contacts, Channel channel) {
        return of(contacts, channel, true);
    }

    private Map<ContactId, List<byte[]>> of(
            Collection<ContactId> contacts, Channel channel, boolean alone) {
        // What was entered in the same transaction may still wait in memory.
        entities.flush();
        Map<ContactId, List<byte[]>> known = new HashMap<>();
        read(MAILBOXES, contacts, known, row -> mailbox(row, channel, alone));
        if (channel == Channel.PHONE || channel == Channel.MESSAGE) {
            read(
                    NUMBERS,
                    contacts,
                    known,
                    row -> List.of(suppression.hashOfNumber(row.getString("e164"))));
        }
        if (channel == Channel.POST) {
            read(ADDRESSES, contacts, known, this::places);
        }
        return known;
    }

    private List<byte[]> mailbox(ResultSet row, Channel channel, boolean alone)
            throws SQLException {
        EmailAddress address = new EmailAddress(row.getString("address"));
        List<byte[]> hashes = new ArrayList<>();
        if (alone) {
            hashes.add(suppression.hash(address));
        }
        String name = words(row.getString("name"));
        if (channel != Channel.EMAIL && !name.isEmpty()) {
            hashes.add(suppression.hashOfPerson(name + "|" + address.key()));
        }
        return hashes;
    }

    /** With the postal code and with the town, for a list may have only one of them. */
    private List<byte[]> places(ResultSet row) throws SQLException {
        return house(
                new TypedAddress(
                        null,
                        row.getString("name"),
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city")));
    }

    /** The same of a house that somebody types. */
    List<byte[]> house(TypedAddress typed) {
        String house = words(typed.name()) + "|" + street(typed.street()) + "|";
        return Stream.of(letters(typed.postalCode()), letters(typed.city()))
                .filter(place -> !place.isEmpty())
                .map(place -> suppression.hashOfPerson(house + place))
                .toList();
    }

    /** The living contacts of that name whose post goes to the house. */
    List<ContactId> livingAt(TypedAddress typed, List<byte[]> house) {
        String longest =
                Arrays.stream(words(typed.name()).split(" "))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        List<ContactId> namesakes =
                people(
                        "select contact_id from contact where deleted_at is null and search_text like ?",
                        "%" + longest + "%");
        Map<ContactId, List<byte[]>> known = new HashMap<>();
        read(ADDRESSES, namesakes, known, this::places);
        return namesakes.stream()
                .filter(
                        one ->
                                known.getOrDefault(one, List.of()).stream()
                                        .anyMatch(theirs -> holds(house, theirs)))
                .toList();
    }

    private static boolean holds(List<byte[]> hashes, byte[] one) {
        return hashes.stream().anyMatch(each -> MessageDigest.isEqual(each, one));
    }

    /** The living contacts who have the number. */
    List<ContactId> dialledAt(String e164) {
        return people(
                """
                select distinct p.contact_id from contact_phone p
                  join contact c on c.contact_id = p.contact_id
                 where p.e164 = ? and c.deleted_at is null order by p.contact_id
                """,
                e164);
    }

    private List<ContactId> people(String sql, String value) {
        return jdbc.sql(sql)
                .param(value)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** "Berg, Anna" is "Anna Berg". */
    static String words(@Nullable String name) {
        return name == null
                ? ""
                : Arrays.stream(Folded.fold(name).split("[^\\p{L}\\p{Nd}]+"))
                        .filter(word -> !word.isEmpty())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    /** "Haupt-Straße 5" is "Hauptstr. 5", and "5 Mill Road" is "5, Mill Rd". */
    static String street(@Nullable String text) {
        return letters(
                Folded.fold(text == null ? "" : text)
                        .replaceAll("strasse(?![\\p{L}])", "str")
                        .replaceAll("\\bstreet\\b", "st")
                        .replaceAll("\\broad\\b", "rd")
                        .replaceAll("\\bavenue\\b", "ave"));
    }

    static String letters(@Nullable String text) {
        return text == null ? "" : Folded.fold(text).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private interface Reading {

        List<byte[]> of(ResultSet row) throws SQLException;
    }

    private void read(
            String sql,
            Collection<ContactId> contacts,
            Map<ContactId, List<byte[]>> into,
            Reading reading) {
        jdbc.sql(sql)
                .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            into.computeIfAbsent(
                                            new ContactId(row.getObject("contact_id", UUID.class)),
                                            id -> new ArrayList<>())
                                    .addAll(reading.of(row));
                        });
    }
}

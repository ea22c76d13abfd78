package org.tandemcrm.contact;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;

/** Keeps the suppression list in step with what people answer, and recognises who comes back. */
@Component
class OptOutMemory {

    /** Channels by which a mailing reaches an address that can be recognised. */
    private static final Set<Channel> KNOWN_BY_ADDRESS =
            Set.of(Channel.EMAIL, Channel.PHONE, Channel.MESSAGE);

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Suppression suppression;

    OptOutMemory(JdbcClient jdbc, EntityManager entities, Suppression suppression) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.suppression = suppression;
    }

    void learn(ContactId contact, NewAnswer answer, ConsentHow how) {
        Channel channel = answer.channel();
        if (answer.purpose() != ConsentPurpose.MAILING || !KNOWN_BY_ADDRESS.contains(channel)) {
            return;
        }
        for (byte[] hash : hashes(List.of(contact), channel).getOrDefault(contact, List.of())) {
            if (answer.state() == ConsentState.REFUSED) {
                suppression.add(hash, channel, how);
            } else if (answer.state() == ConsentState.GIVEN) {
                suppression.lift(hash, channel);
            }
        }
    }

    /** Which of them have an address of this channel that opted out. */
    List<ContactId> recognised(Collection<ContactId> contacts, Channel channel) {
        Map<ContactId, List<byte[]>> known = hashes(contacts, channel);
        Set<byte[]> held =
                suppression.held(channel, known.values().stream().flatMap(List::stream).toList());
        return known.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from suppression)").query(Boolean.class).single();
    }

    /** Those living contacts who have the mailbox; looks at every one of them. */
    List<ContactId> livingWith(byte[] hash) {
        List<ContactId> found = new ArrayList<>();
        jdbc.sql(
                        """
                        select e.contact_id, e.address from contact_email e
                          join contact c on c.contact_id = e.contact_id
                         where c.deleted_at is null
                        """)
                .withFetchSize(1_000)
                .query(
                        row -> {
                            byte[] theirs = hashOf(row.getString(2));
                            if (java.security.MessageDigest.isEqual(theirs, hash)) {
                                found.add(new ContactId(row.getObject(1, UUID.class)));
                            }
                        });
        return found;
    }

    /** How the addresses of these contacts are known to the list. */
    Map<ContactId, List<byte[]>> hashes(Collection<ContactId> contacts, Channel channel) {
        // What was entered in the same transaction may still wait in memory.
        entities.flush();
        boolean mail = channel == Channel.EMAIL;
        Map<ContactId, List<byte[]>> hashes = new HashMap<>();
        jdbc.sql(
                        mail
                                ? "select contact_id, address from contact_email where contact_id = any(?)"
                                : "select contact_id, e164 from contact_phone where contact_id = any(?) and e164 is not null")
                .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            String text = row.getString(2);
                            hashes.computeIfAbsent(
                                            new ContactId(row.getObject(1, UUID.class)),
                                            id -> new ArrayList<>())
                                    .add(mail ? hashOf(text) : suppression.hashOfNumber(text));
                        });
        return hashes;
    }

    private byte[] hashOf(String address) {
        return suppression.hash(new EmailAddress(address));
    }
}

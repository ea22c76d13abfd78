package org.tandemcrm.contact;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.EmailAddress;

/** Keeps the suppression list in step with what people answer, and recognises who comes back. */
@Component
class OptOutMemory {

    private final JdbcClient jdbc;
    private final Recognition recognition;
    private final Suppression suppression;
    private final SuppressedMailboxes mailboxes;

    OptOutMemory(
            JdbcClient jdbc,
            Recognition recognition,
            Suppression suppression,
            SuppressedMailboxes mailboxes) {
        this.jdbc = jdbc;
        this.recognition = recognition;
        this.suppression = suppression;
        this.mailboxes = mailboxes;
    }

    void learn(ContactId contact, NewAnswer answer, ConsentHow how) {
        Channel channel = answer.channel();
        if (answer.purpose() != ConsentPurpose.MAILING || !OptOuts.CHANNELS.contains(channel)) {
            return;
        }
        if (answer.state() == ConsentState.REFUSED) {
            recognition
                    .of(List.of(contact), channel)
                    .getOrDefault(contact, List.of())
                    .forEach(hash -> suppression.add(hash, channel, how));
        } else if (answer.state() == ConsentState.GIVEN) {
            recognition
                    .withMailboxes(List.of(contact), channel)
                    .getOrDefault(contact, List.of())
                    .forEach(hash -> suppression.lift(hash, channel));
        }
        mailboxes.check(List.of(contact));
    }

    /**
     * Forgets what the contact was put on the list for since then, but for what somebody else with
     * the same mailbox refuses.
     */
    void unlearn(ContactId contact, Channel channel, Instant since) {
        Collection<byte[]> theirs =
                recognition.of(List.of(contact), channel).getOrDefault(contact, List.of());
        Set<byte[]> kept = new TreeSet<>(Arrays::compare);
        recognition.of(othersRefusing(contact, channel), channel).values().forEach(kept::addAll);
        theirs.stream()
                .filter(hash -> !kept.contains(hash))
                .forEach(hash -> suppression.liftSince(hash, channel, since));
        mailboxes.check(List.of(contact));
    }

    private List<ContactId> othersRefusing(ContactId contact, Channel channel) {
        return jdbc
                .sql(
                        """
                        select distinct o.contact_id from contact_email e
                          join contact_email o on o.address_key = e.address_key
                               and o.contact_id <> e.contact_id
                          join consent said on said.contact_id = o.contact_id
                               and said.channel = ? and said.purpose = 'MAILING'
                               and said.state = 'REFUSED'
                         where e.contact_id = ?
                        """)
                .params(channel.name(), contact.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
                .toList();
    }

    /** The list knows other mailboxes of these contacts by now, or knows them no longer. */
    void check(Collection<ContactId> people) {
        mailboxes.check(people);
    }

    /** Which of them have an address of this channel that opted out. */
    List<ContactId> recognised(Collection<ContactId> contacts, Channel channel) {
        Map<ContactId, List<byte[]>> known = recognition.withMailboxes(contacts, channel);
        Set<byte[]> held =
                suppression.held(channel, known.values().stream().flatMap(List::stream).toList());
        return known.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    int countRecognised(Collection<ContactId> contacts) {
        if (contacts.isEmpty() || isEmpty()) {
            return 0;
        }
        Set<ContactId> known = new HashSet<>();
        OptOuts.CHANNELS.forEach(channel -> known.addAll(recognised(contacts, channel)));
        return known.size();
    }

    /** The living people of these companies. */
    List<ContactId> peopleOf(Collection<CompanyId> companies) {
        return jdbc
                .sql(
                        """
                        select contact_id from contact
                         where company_id = any(?) and deleted_at is null
                        """)
                .param(companies.stream().map(CompanyId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
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
                            if (MessageDigest.isEqual(theirs, hash)) {
                                found.add(new ContactId(row.getObject(1, UUID.class)));
                            }
                        });
        return found;
    }

    /** Whether the contact has that mailbox. */
    boolean has(ContactId contact, byte[] mailbox) {
        return recognition
                .of(List.of(contact), Channel.EMAIL)
                .getOrDefault(contact, List.of())
                .stream()
                .anyMatch(hash -> MessageDigest.isEqual(hash, mailbox));
    }

    private byte[] hashOf(String address) {
        return suppression.hash(new EmailAddress(address));
    }
}

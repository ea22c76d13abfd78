package org.tandemcrm.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;

/**
 * Mailboxes, numbers and people at an address that get no mailings any more. Kept as keyed hashes,
 * so the list may outlive the people: nobody reads an address out of it, and whoever comes back is
 * recognised.
 */
@Component
@Transactional
public class Suppression {

    private static final String EMAIL = "suppressed-email";
    private static final String PHONE = "suppressed-phone";
    private static final String PERSON = "suppressed-person";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Actors actors;

    Suppression(JdbcClient jdbc, Seal seal, Actors actors) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.actors = actors;
    }

    /** Whether nobody may send a mailing to this mailbox; asked in the transaction of the send. */
    @Transactional(readOnly = true)
    public boolean holds(EmailAddress address) {
        return !held(Channel.EMAIL, List.of(hash(address))).isEmpty();
    }

    /** Those of the mailboxes that must get no mailing. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> heldOf(Collection<EmailAddress> addresses) {
        Set<byte[]> held = held(Channel.EMAIL, addresses.stream().map(this::hash).toList());
        Set<EmailAddress> found = new HashSet<>();
        addresses.stream().filter(one -> held.contains(hash(one))).forEach(found::add);
        return found;
    }

    /** How the mailbox is known to the list. */
    byte[] hash(EmailAddress address) {
        return seal.hash(EMAIL, address.key());
    }

    byte[] hashOfNumber(String e164) {
        return seal.hash(PHONE, e164);
    }

    byte[] hashOfPerson(String nameAndPlace) {
        return seal.hash(PERSON, nameAndPlace);
    }

    Set<byte[]> held(Channel channel, Collection<byte[]> hashes) {
        Set<byte[]> held = new TreeSet<>(Comparator.comparing(java.util.HexFormat.of()::formatHex));
        if (!hashes.isEmpty()) {
            held.addAll(
                    jdbc.sql(
                                    """
                                    select suppression_hash from suppression
                                     where channel = :channel and suppression_hash = any(:hashes)
                                    """)
                            .param("channel", channel.name())
                            .param("hashes", hashes.toArray(byte[][]::new))
                            .query(byte[].class)
                            .list());
        }
        return held;
    }

    /** Where something stands on the list, since when, and how it came there. */
    record Entry(Channel channel, Instant since, ConsentHow how) {}

    /** The entries of one mailbox, number or house, a complaint before all else. */
    List<Entry> entries(Collection<byte[]> hashes) {
        return jdbc.sql(
                        """
                        select distinct on (channel) channel, since, how from suppression
                         where suppression_hash = any(:hashes)
                         order by channel, how <> 'COMPLAINT', since
                        """)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(
                        (row, n) ->
                                new Entry(
                                        Channel.valueOf(row.getString("channel")),
                                        row.getObject("since", OffsetDateTime.class).toInstant(),
                                        ConsentHow.valueOf(row.getString("how"))))
                .list();
    }

    void add(byte[] hash, Channel channel, ConsentHow how) {
        jdbc.sql(
                        """
                        insert into suppression (suppression_hash, channel, since, how)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(hash, channel.name(), actors.now().atOffset(ZoneOffset.UTC), how.name())
                .update();
    }

    /** Lifts it if it came that late; what was there before stays. */
    void liftSince(byte[] hash, Channel channel, Instant since) {
        jdbc.sql(
                        """
                        delete from suppression
                         where suppression_hash = ? and channel = ? and since >= ?
                        """)
                .params(hash, channel.name(), since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void lift(byte[] hash, Channel channel) {
        jdbc.sql("delete from suppression where suppression_hash = ? and channel = ?")
                .params(hash, channel.name())
                .update();
    }
}

package org.tandemcrm.contact;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;

/**
 * The links by which people say what we may send them. A link is a signed token that nobody can
 * guess; it needs no row, so it works for as long as the letter lies in a mailbox.
 */
@Service
@Transactional
public class OptOuts {

    /** The channels that a reader may choose. */
    public static final Set<Channel> CHANNELS =
            EnumSet.of(Channel.EMAIL, Channel.PHONE, Channel.MESSAGE, Channel.POST);

    private static final int BODY = 16 + 16 + 32;
    private static final int SIGNATURE = 16;
    private static final UUID NO_OCCASION = new UUID(0, 0);

    private final Seal seal;
    private final Suppression suppression;
    private final OptOutMemory memory;
    private final OptOutAnswers answers;

    OptOuts(Seal seal, Suppression suppression, OptOutMemory memory, OptOutAnswers answers) {
        this.seal = seal;
        this.suppression = suppression;
        this.memory = memory;
        this.answers = answers;
    }

    /**
     * The token for the address {@code /u/{token}} and the header List-Unsubscribe of one letter.
     *
     * @param occasion the value of the campaign's id, if the letter belongs to one
     */
    @Transactional(readOnly = true)
    public String token(ContactId contact, EmailAddress mailbox, @Nullable UUID occasion) {
        UUID campaign = occasion == null ? NO_OCCASION : occasion;
        byte[] body =
                ByteBuffer.allocate(BODY)
                        .putLong(contact.value().getMostSignificantBits())
                        .putLong(contact.value().getLeastSignificantBits())
                        .putLong(campaign.getMostSignificantBits())
                        .putLong(campaign.getLeastSignificantBits())
                        .put(suppression.hash(mailbox))
                        .array();
        byte[] token = Arrays.copyOf(body, BODY + SIGNATURE);
        System.arraycopy(signature(body), 0, token, BODY, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What a token is about; empty if it is none of ours. */
    @Transactional(readOnly = true)
    public Optional<OptOut> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
        if (bytes.length != BODY + SIGNATURE
                || !MessageDigest.isEqual(
                        signature(Arrays.copyOf(bytes, BODY)),
                        Arrays.copyOfRange(bytes, BODY, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer body = ByteBuffer.wrap(bytes);
        ContactId contact = new ContactId(new UUID(body.getLong(), body.getLong()));
        UUID occasion = new UUID(body.getLong(), body.getLong());
        byte[] hash = Arrays.copyOfRange(bytes, BODY - 32, BODY);
        return Optional.of(
                new OptOut(contact, occasion.equals(NO_OCCASION) ? null : occasion, hash));
    }

    /** The channels by which mailings may come now. */
    @Transactional(readOnly = true)
    public Set<Channel> welcome(OptOut link) {
        return answers.welcome(link);
    }

    /** No mailings by email any more, as mail programs ask it with one click. */
    public void unsubscribe(OptOut link, ConsentBasis basis) {
        suppression.add(link.hash(), Channel.EMAIL, basis.how());
        answers.keep(people(link), Set.of(Channel.EMAIL), Set.of(), basis);
    }

    /** Mailings by these channels only. */
    public void choose(OptOut link, Set<Channel> wanted, ConsentBasis basis) {
        for (Channel channel : CHANNELS) {
            if (wanted.contains(channel)) {
                suppression.lift(link.hash(), channel);
            } else {
                suppression.add(link.hash(), channel, basis.how());
            }
        }
        List<ContactId> people = people(link);
        answers.keep(people, CHANNELS, wanted, basis);
        memory.check(people);
    }

    /**
     * The contact of the letter, and whoever else has its mailbox by now: after a merge that is the
     * one who was kept.
     */
    private List<ContactId> people(OptOut link) {
        Set<ContactId> people = new LinkedHashSet<>();
        if (answers.exists(link.contact())) {
            people.add(link.contact());
        }
        if (!answers.isLiving(link.contact()) || !memory.has(link.contact(), link.hash())) {
            people.addAll(memory.livingWith(link.hash()));
        }
        return List.copyOf(people);
    }

    private byte[] signature(byte[] body) {
        return Arrays.copyOf(seal.hash("opt-out", HexFormat.of().formatHex(body)), SIGNATURE);
    }
}

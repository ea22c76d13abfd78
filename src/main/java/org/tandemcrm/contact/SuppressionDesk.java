package org.tandemcrm.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;

/**
 * Where the suppression list is counted, asked for one address, and changed by hand. It never shows
 * an address that the reader has not typed.
 */
@Service
@Transactional
public class SuppressionDesk {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_ACTS = 20;

    private final SuppressionBook book;
    private final SuppressionReading reading;
    private final Suppression suppression;
    private final Consents consents;
    private final OptOutMemory memory;
    private final ContactDirectory contacts;
    private final CurrentUser current;

    SuppressionDesk(
            SuppressionBook book,
            SuppressionReading reading,
            Suppression suppression,
            Consents consents,
            OptOutMemory memory,
            ContactDirectory contacts,
            CurrentUser current) {
        this.book = book;
        this.reading = reading;
        this.suppression = suppression;
        this.consents = consents;
        this.memory = memory;
        this.contacts = contacts;
        this.current = current;
    }

    /** How much stands on it. */
    @Transactional(readOnly = true)
    public SuppressionCensus census() {
        return book.census();
    }

    /** What was done by hand lately, the latest first. */
    @Transactional(readOnly = true)
    public List<SuppressionAct> acts() {
        return book.acts(MOST_ACTS);
    }

    /** What the list says of one mailbox, number or house, or InvalidInput. */
    @Transactional(readOnly = true)
    public SuppressionFinding find(TypedAddress typed) {
        Suppressible one = reading.read(typed);
        List<SuppressionFinding.Held> held =
                suppression.entries(one.hashes()).stream()
                        .map(
                                entry ->
                                        new SuppressionFinding.Held(
                                                entry.channel(),
                                                entry.since(),
                                                entry.how(),
                                                mayLift(entry.how())))
                        .toList();
        Set<Channel> open = EnumSet.copyOf(one.channels());
        held.forEach(each -> open.remove(each.channel()));
        return new SuppressionFinding(
                one.address(), open, held, holders(one), book.actsOn(one.hashes()));
    }

    private List<SuppressionFinding.Holder> holders(Suppressible one) {
        Map<ContactId, ContactName> names = contacts.names(one.holders());
        Map<ContactId, List<Consent>> said = consents.ofAll(one.holders());
        return names.values().stream()
                .map(
                        name ->
                                new SuppressionFinding.Holder(
                                        name.id(),
                                        name.name(),
                                        refused(said.getOrDefault(name.id(), List.of()))))
                .toList();
    }

    private static Set<Channel> refused(List<Consent> said) {
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        said.stream()
                .filter(one -> one.purpose() == ConsentPurpose.MAILING)
                .filter(one -> one.state() == ConsentState.REFUSED)
                .forEach(one -> refused.add(one.channel()));
        return refused;
    }

    /** Somebody asked for no more mailings: nobody who has the address gets any. */
    public void add(TypedAddress typed, @Nullable Channel channel, @Nullable String why) {
        String reason = reason(why);
        Suppressible one = reading.read(typed);
        Channel by = channel(channel, one.channels());
        one.hashes().forEach(hash -> suppression.add(hash, by, ConsentHow.HAND));
        book.keep(one.hashes().get(0), by, false, reason);
        answer(one, by, ConsentState.REFUSED, ConsentBasis.of(ConsentHow.HAND, reason));
    }

    /**
     * They want mailings after all, or never refused them: the address is free again. That is no
     * agreement: whoever has it and refused has said nothing from now on.
     *
     * @throws RuleBroken if it does not stand on the list, or only an owner may lift it
     */
    public void lift(TypedAddress typed, @Nullable Channel channel, @Nullable String why) {
        String reason = reason(why);
        Suppressible one = reading.read(typed);
        Suppression.Entry entry =
                suppression.entries(one.hashes()).stream()
                        .filter(each -> each.channel() == channel)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                "not-suppressed",
                                                "This address does not stand on the list."));
        if (!mayLift(entry.how())) {
            throw new RuleBroken(
                    "complaint-stands",
                    "They reported a letter as spam: only an owner lifts that.");
        }
        one.hashes().forEach(hash -> suppression.lift(hash, entry.channel()));
        one.further().forEach(hash -> suppression.lift(hash, entry.channel()));
        book.keep(one.hashes().get(0), entry.channel(), true, reason);
        answer(
                one,
                entry.channel(),
                ConsentState.UNKNOWN,
                ConsentBasis.of(ConsentHow.TAKEN_BACK, reason));
    }

    private void answer(Suppressible one, Channel by, ConsentState state, ConsentBasis basis) {
        for (ContactId holder : one.holders()) {
            if (state == ConsentState.REFUSED
                    || consents.refused(holder, by, ConsentPurpose.MAILING)) {
                consents.answer(holder, new NewAnswer(by, ConsentPurpose.MAILING, state), basis);
            }
        }
        memory.check(one.holders());
    }

    private boolean mayLift(ConsentHow how) {
        return how != ConsentHow.COMPLAINT || current.get().may(Right.MANAGE);
    }

    private static Channel channel(@Nullable Channel channel, Set<Channel> channels) {
        if (channel == null || !channels.contains(channel)) {
            throw new InvalidInput("channel", "Choose by which channel no more mailings go there.");
        }
        return channel;
    }

    private static String reason(@Nullable String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "reason",
                    reason.isEmpty()
                            ? "Say how you know, as in: phoned on Monday."
                            : "At most %d characters.".formatted(LONGEST_REASON));
        }
        return reason;
    }
}

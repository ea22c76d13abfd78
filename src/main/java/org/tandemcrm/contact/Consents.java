package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said about being contacted, by channel and purpose. */
@Service
@Transactional
public class Consents {

    private final ConsentRows rows;
    private final ConsentLedger ledger;
    private final OptOutMemory memory;
    private final ConsentNews news;

    Consents(ConsentRows rows, ConsentLedger ledger, OptOutMemory memory, ConsentNews news) {
        this.rows = rows;
        this.ledger = ledger;
        this.memory = memory;
        this.news = news;
    }

    /** All that the contact said; pairs not asked are absent. */
    @Transactional(readOnly = true)
    public List<Consent> of(ContactId contact) {
        return ofAll(List.of(contact)).getOrDefault(contact, List.of());
    }

    /** All that the contacts said; who said nothing is absent. */
    @Transactional(readOnly = true)
    public Map<ContactId, List<Consent>> ofAll(Collection<ContactId> contacts) {
        return rows.ofAll(contacts);
    }

    /** Keeps what one of us heard from the contact now. */
    public void set(
            ContactId contact, Channel channel, ConsentPurpose purpose, ConsentState state) {
        answer(contact, new NewAnswer(channel, purpose, state), ConsentBasis.BY_HAND);
    }

    /**
     * Keeps an answer with what it rests on; a refusal is told to the modules above. A refusal is
     * only taken back by the person, with the mailbox in hand, or by one of us on their word: a
     * list or a form that anybody can fill in does not.
     *
     * @return the line of the ledger; empty if it is no news
     */
    public Optional<UUID> answer(ContactId contact, NewAnswer answer, ConsentBasis basis) {
        ConsentState current = rows.current(contact, answer.channel(), answer.purpose());
        if (current == ConsentState.REFUSED
                && answer.state() == ConsentState.GIVEN
                && !basis.how().provesMailbox()) {
            return Optional.empty();
        }
        boolean isNews = current != answer.state();
        if (!isNews && basis.wording() == null) {
            return Optional.empty();
        }
        UUID line = ledger.write(contact, answer, basis);
        if (isNews) {
            rows.store(contact, answer);
            news.tell(contact, answer, basis);
        }
        memory.learn(contact, answer, basis.how());
        if (current == ConsentState.REFUSED && answer.state() == ConsentState.GIVEN) {
            news.agreedAgain(contact, answer);
        }
        return Optional.of(line);
    }

    /**
     * Takes a refusal back that did not come from the person: what held before it holds again. The
     * ledger keeps the refusal and gets a further line with the reason.
     *
     * @param line the refusal's line of the ledger
     * @return whether it was still the last word
     */
    public boolean takeBack(UUID line, String reason) {
        Optional<ConsentLedger.LastRefusal> refusal = ledger.lastRefusal(line);
        refusal.ifPresent(last -> takeBack(last, ConsentBasis.of(ConsentHow.TAKEN_BACK, reason)));
        return refusal.isPresent();
    }

    private void takeBack(ConsentLedger.LastRefusal refusal, ConsentBasis basis) {
        rows.store(refusal.contact(), refusal.before());
        news.tell(refusal.contact(), refusal.before(), basis);
        ledger.write(refusal.contact(), refusal.before(), basis);
        memory.unlearn(refusal.contact(), refusal.before().channel(), refusal.at());
        news.takenBack(refusal);
    }

    /** How many of them have opted out of mailings by some channel, now or before they came. */
    public int countOptedOutBefore(Collection<ContactId> contacts) {
        return memory.countRecognised(contacts);
    }

    /** Whether the contact refused. */
    @Transactional(readOnly = true)
    public boolean refused(ContactId contact, Channel channel, ConsentPurpose purpose) {
        return rows.current(contact, channel, purpose) == ConsentState.REFUSED;
    }
}

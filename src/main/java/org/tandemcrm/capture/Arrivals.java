package org.tandemcrm.capture;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.contact.Seal;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.PhoneNumber;

/** Finds out who arrived: by their mailbox, their number, or the code that is theirs. */
@Component
class Arrivals {

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final Seal seal;
    private final Firm firm;
    private final Clock clock;

    Arrivals(JdbcClient jdbc, ContactDirectory contacts, Seal seal, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.seal = seal;
        this.firm = firm;
        this.clock = clock;
    }

    /** Two first letters of one person at once are taken one after the other. */
    void oneAtATime(Submission sent) {
        String who =
                sent.answer(FormField.EMAIL)
                        .flatMap(EmailAddress::parse)
                        .map(EmailAddress::key)
                        .or(() -> e164(sent))
                        .orElse(sent.key());
        jdbc.sql(
                        """
                        insert into arrival (arrival_hash, last_at) values (?, ?)
                        on conflict (arrival_hash) do update set last_at = excluded.last_at
                        """)
                .params(seal.hash("arrival", who), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who of ours this is; empty for a stranger. */
    Optional<ContactId> known(Submission sent, Optional<ContactId> ofCode) {
        return contacts.known(
                        sent.answer(FormField.EMAIL).stream().toList(),
                        sent.answer(FormField.PHONE).stream().toList())
                .or(() -> ofCode.filter(contact -> doesNotContradict(contact, sent)));
    }

    /** The campaign of the contact's earliest response, if there is one. */
    Optional<CampaignId> firstCampaign(ContactId contact) {
        return jdbc.sql(
                        """
                        select campaign_id from response
                         where contact_id = ? order by occurred_at, campaign_id limit 1
                        """)
                .param(contact.value())
                .query(UUID.class)
                .optional()
                .map(CampaignId::new);
    }

    private Optional<String> e164(Submission sent) {
        return sent.answer(FormField.PHONE)
                .map(raw -> PhoneNumber.parse(raw, firm.settings().country()))
                .flatMap(number -> Optional.ofNullable(number.e164()));
    }

    /** Whether the mailbox that was typed is one of the contact's own. */
    boolean isMailboxOf(ContactId contact, Submission sent) {
        Optional<String> typed =
                sent.answer(FormField.EMAIL).flatMap(EmailAddress::parse).map(EmailAddress::key);
        return typed.isPresent()
                && contacts.card(contact).emails().stream()
                        .flatMap(own -> EmailAddress.parse(own).stream())
                        .anyMatch(own -> own.key().equals(typed.get()));
    }

    /**
     * A letter may be handed on: a code counts only where the typed name is not another one, and
     * where none is typed, no mailbox or number that is not theirs.
     */
    private boolean doesNotContradict(ContactId contact, Submission sent) {
        ContactName name = contacts.names(List.of(contact)).get(contact);
        Optional<String> typed = sent.answer(FormField.LAST_NAME);
        if (typed.isEmpty()) {
            return sent.answer(FormField.EMAIL).isEmpty() && sent.answer(FormField.PHONE).isEmpty();
        }
        return name != null && Folded.fold(name.name()).contains(Folded.fold(typed.get()));
    }
}

package org.tandemcrm.mailing.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCodes;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.shared.EmailAddress;

/**
 * Finds whom we know who may have written a mail: by their mailbox, by a code of theirs that stands
 * in it, or by their name. All of it is a stranger's text, so it is only proposed.
 */
@Component
class Acquaintances {

    private static final int MOST = 8;

    private final Mailboxes mailboxes;
    private final ContactDirectory contacts;
    private final CampaignCodes codes;

    Acquaintances(Mailboxes mailboxes, ContactDirectory contacts, CampaignCodes codes) {
        this.mailboxes = mailboxes;
        this.contacts = contacts;
        this.codes = codes;
    }

    /** The codes in the mail that mean something, the surest first. */
    List<CodeMeaning> meanings(IncomingCard mail) {
        return mail.codes().stream().flatMap(code -> codes.read(code).stream()).toList();
    }

    /**
     * Whoever may have written it, the surest first.
     *
     * @param words whom one of us looks for instead of the name in the mail
     */
    List<Acquaintance> of(IncomingCard mail, List<CodeMeaning> meanings, @Nullable String words) {
        List<ContactId> holders = holders(mail);
        Map<ContactId, Acquaintance> found = new LinkedHashMap<>();
        List<ContactId> sure = new ArrayList<>(holders);
        meanings.stream()
                .flatMap(meaning -> Stream.ofNullable(meaning.contact()))
                .forEach(sure::add);
        Map<ContactId, ContactName> names = contacts.names(sure);
        Stream.concat(
                        sure.stream().flatMap(id -> Stream.ofNullable(names.get(id))),
                        named(mail, words))
                .forEach(one -> found.putIfAbsent(one.id(), acquaintance(one, holders)));
        return List.copyOf(found.values());
    }

    private Stream<ContactName> named(IncomingCard mail, @Nullable String words) {
        String sought = words == null || words.isBlank() ? mail.row().senderName() : words;
        return sought == null || sought.isBlank()
                ? Stream.empty()
                : contacts.search(sought, MOST).stream();
    }

    private List<ContactId> holders(IncomingCard mail) {
        return Optional.ofNullable(mail.row().sender())
                .flatMap(EmailAddress::parse)
                .map(mailboxes::holders)
                .orElse(List.of());
    }

    private static Acquaintance acquaintance(ContactName person, List<ContactId> holders) {
        return new Acquaintance(
                person.id(), person.name(), person.companyName(), holders.contains(person.id()));
    }
}

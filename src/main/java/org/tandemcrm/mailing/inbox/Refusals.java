package org.tandemcrm.mailing.inbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.mailing.SentLetter;
import org.tandemcrm.shared.EmailAddress;

/**
 * Whoever asks for no more mail, or complains of it, gets none: the ledger keeps how they said so.
 */
@Component
class Refusals {

    private static final NewAnswer NO =
            new NewAnswer(Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED);

    private static final String OF_THEIRS = "A mail of theirs";

    private final Consents consents;
    private final Mailboxes mailboxes;
    private final MemberList members;
    private final CampaignDesk campaigns;
    private final Ground ground;

    Refusals(
            Consents consents,
            Mailboxes mailboxes,
            MemberList members,
            CampaignDesk campaigns,
            Ground ground) {
        this.consents = consents;
        this.mailboxes = mailboxes;
        this.members = members;
        this.campaigns = campaigns;
        this.ground = ground;
    }

    /**
     * Keeps the refusal.
     *
     * @param holders whoever has the mailbox that it came from or is about
     */
    Outcome keep(ConsentHow how, Optional<SentLetter> letter, List<ContactId> holders) {
        Set<ContactId> people = new LinkedHashSet<>();
        letter.map(SentLetter::contact).ifPresent(people::add);
        people.addAll(holders);
        if (people.isEmpty()) {
            return Outcome.of("Nobody we know has this address.", null);
        }
        List<UUID> lines =
                close(people, ConsentBasis.of(how, letter.map(this::nameOf).orElse(OF_THEIRS)));
        letter.ifPresent(this::mark);
        return Outcome.refused(
                lines.isEmpty()
                        ? "They had asked before: they get no mailings by email."
                        : "They get no mailings by email any more.",
                people.iterator().next(),
                lines);
    }

    /** Whoever has the mailbox gets none; gives the new lines of the ledger. */
    List<UUID> close(ConsentHow how, String mailbox) {
        return close(
                EmailAddress.parse(mailbox).map(mailboxes::holders).orElse(List.of()),
                ConsentBasis.of(how, OF_THEIRS));
    }

    private List<UUID> close(Collection<ContactId> people, ConsentBasis basis) {
        return people.stream()
                .flatMap(person -> consents.answer(person, NO, basis).stream())
                .toList();
    }

    private void mark(SentLetter letter) {
        CampaignId campaign = letter.campaign();
        ContactId contact = letter.contact();
        if (campaign != null && contact != null && ground.obstacle(campaign, contact).isEmpty()) {
            members.note(campaign, contact, MemberState.OPTED_OUT);
        }
    }

    private String nameOf(SentLetter letter) {
        CampaignId campaign = letter.campaign();
        Map<CampaignId, String> names =
                campaign == null ? Map.of() : campaigns.names(List.of(campaign));
        return names.getOrDefault(campaign, "A letter of ours");
    }
}

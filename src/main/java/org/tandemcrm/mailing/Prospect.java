package org.tandemcrm.mailing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.LeftOut;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.Suppression;
import org.tandemcrm.shared.EmailAddress;

/** Foresees who will get a mail, by the same questions that each letter is asked when it goes. */
@Component
class Prospect {

    private final JdbcClient jdbc;
    private final AudienceDesk audiences;
    private final Suppression suppression;

    Prospect(JdbcClient jdbc, AudienceDesk audiences, Suppression suppression) {
        this.jdbc = jdbc;
        this.audiences = audiences;
        this.suppression = suppression;
    }

    Outlook of(CampaignId campaign) {
        Map<ContactId, Optional<EmailAddress>> mailboxes = mailboxes(campaign);
        Map<ContactId, Optional<LeftOut>> verdicts =
                audiences.verdicts(campaign, Channel.EMAIL, List.copyOf(mailboxes.keySet()));
        Set<EmailAddress> held =
                suppression.heldOf(mailboxes.values().stream().flatMap(Optional::stream).toList());
        Map<String, Integer> out = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        mailboxes.forEach(
                (person, mailbox) -> {
                    String why =
                            why(
                                    mailbox.orElse(null),
                                    verdicts.getOrDefault(person, Optional.empty()),
                                    held);
                    if (why == null && !seen.add(mailbox.orElseThrow().key())) {
                        why = "Somebody else with the same mailbox gets it";
                    }
                    if (why != null) {
                        out.merge(why, 1, Integer::sum);
                    }
                });
        return new Outlook(mailboxes.size(), out);
    }

    private static @Nullable String why(
            @Nullable EmailAddress mailbox, Optional<LeftOut> verdict, Set<EmailAddress> held) {
        if (mailbox != null && held.contains(mailbox)) {
            return LeftOut.OPTED_OUT.label();
        }
        if (verdict.isPresent()) {
            return verdict.get().label();
        }
        return mailbox == null ? LeftOut.NO_ADDRESS.label() : null;
    }

    private Map<ContactId, Optional<EmailAddress>> mailboxes(CampaignId campaign) {
        Map<ContactId, Optional<EmailAddress>> mailboxes = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select c.contact_id, %s as email
                          from campaign_member m
                          join contact c on c.contact_id = m.contact_id and c.deleted_at is null
                         where m.campaign_id = ?
                           and (m.state = 'TARGETED' or m.state = 'OPTED_OUT' and m.unsent)
                         order by m.contact_id
                        """
                                .formatted(ContactListing.FIRST_EMAIL))
                .param(campaign.value())
                .query(
                        row -> {
                            mailboxes.put(
                                    new ContactId(
                                            Objects.requireNonNull(row.getObject(1, UUID.class))),
                                    Optional.ofNullable(row.getString(2))
                                            .flatMap(EmailAddress::parse));
                        });
        return mailboxes;
    }
}

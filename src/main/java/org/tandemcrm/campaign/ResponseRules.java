package org.tandemcrm.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;

/** What a response must be before it is written down. */
@Component
class ResponseRules {

    /** Clocks of two machines differ by less. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
    private static final int LONGEST_NOTE = 10_000;

    private final Campaigns campaigns;
    private final ContactDirectory contacts;
    private final Presence presence;

    ResponseRules(Campaigns campaigns, ContactDirectory contacts, Presence presence) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.presence = presence;
    }

    Instant now() {
        return presence.now();
    }

    Map<CampaignId, String> names(Collection<CampaignId> ids) {
        return campaigns.findAllById(new HashSet<>(ids)).stream()
                .collect(Collectors.toMap(Campaign::id, Campaign::name));
    }

    /** The response as it is stored, or InvalidInput, RuleBroken, NotFound. */
    NewResponse judged(NewResponse response) {
        // Somebody entered in the same transaction may still wait in memory.
        campaigns.flush();
        campaigns
                .findById(response.campaignId())
                .orElseThrow(() -> new NotFound("This campaign does not exist."))
                .mustBeKept();
        NewResponse tidy = tidied(response);
        List<Flaw> flaws = new ArrayList<>();
        if (tidy.occurredAt().isAfter(now())) {
            flaws.add(new Flaw("occurredAt", "This lies in the future. Log it once it happened."));
        }
        if (tidy.occurredAt().isBefore(LONG_AGO)) {
            flaws.add(new Flaw("occurredAt", "This is too long ago."));
        }
        if (tidy.note() != null && tidy.note().length() > LONGEST_NOTE) {
            flaws.add(new Flaw("note", "At most %,d characters.".formatted(LONGEST_NOTE)));
        }
        if (!isThere(tidy)) {
            flaws.add(new Flaw("contactId", "This person does not exist."));
        } else if (contacts.card(tidy.contactId()).deletedAt() != null) {
            flaws.add(new Flaw("contactId", "This person is in the trash. Restore them first."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return tidy;
    }

    /** A blank note is none; what a fast clock puts some seconds ahead happened now. */
    NewResponse tidied(NewResponse response) {
        Instant at = response.occurredAt();
        boolean ahead = at.isAfter(now()) && at.isBefore(now().plus(CLOCK_SKEW));
        return new NewResponse(
                response.campaignId(),
                response.contactId(),
                response.kind(),
                response.channel(),
                ahead ? now() : at,
                CampaignTexts.tidy(response.note()));
    }

    private boolean isThere(NewResponse response) {
        return contacts.names(List.of(response.contactId())).containsKey(response.contactId());
    }
}

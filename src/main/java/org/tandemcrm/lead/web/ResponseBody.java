package org.tandemcrm.lead.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignCodes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.StrangersResponse;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;

/**
 * What a program sends to record a response: of a contact that it names, of one that it tells, or
 * of whoever has the code.
 *
 * @param code a code as it stands on print or in a letter, or the short code of a campaign
 */
record ResponseBody(
        @Nullable ContactId contactId,
        @Nullable Someone contact,
        @Nullable String code,
        @Nullable ResponseKind kind,
        @Nullable Channel channel,
        @Nullable Instant occurredAt,
        @Nullable String note) {

    /** A contact, with the fields that contacts have everywhere. */
    record Someone(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable List<String> emails,
            @Nullable List<String> phones,
            @Nullable CompanyId companyId,
            @Nullable UserId ownerId,
            @Nullable Set<String> tags,
            @Nullable Address address,
            @Nullable Map<String, @Nullable Object> custom,
            @Nullable List<Said> consents) {

        ContactDetails details() {
            return new ContactDetails(
                    firstName,
                    lastName,
                    title,
                    emails == null ? List.of() : emails,
                    phones == null ? List.of() : phones,
                    companyId,
                    ownerId,
                    tags == null ? Set.of() : tags,
                    address == null ? Address.UNKNOWN : address,
                    custom == null ? FurtherFields.NONE : new FurtherFields(custom));
        }

        List<NewAnswer> answers() {
            return consents == null
                    ? List.of()
                    : consents.stream()
                            .map(c -> new NewAnswer(c.channel(), c.purpose(), c.state()))
                            .toList();
        }
    }

    /** What they said about one channel for one purpose. */
    record Said(Channel channel, ConsentPurpose purpose, ConsentState state) {}

    /**
     * Whose response it is and to which campaign, or InvalidInput.
     *
     * @param place the campaign that the address names, if it names one
     */
    CodeMeaning meant(@Nullable CampaignId place, CampaignCodes codes) {
        List<Flaw> flaws = new ArrayList<>();
        CodeMeaning coded = codes.read(code).orElse(null);
        if (code != null && coded == null) {
            flaws.add(new Flaw("code", "No campaign has this code."));
        } else if (coded != null && place != null && !place.equals(coded.campaign())) {
            flaws.add(new Flaw("code", "This code belongs to another campaign."));
        }
        CampaignId campaign = place != null || coded == null ? place : coded.campaign();
        if (campaign == null && code == null) {
            flaws.add(new Flaw("code", "Give the code that they read out."));
        }
        ContactId who = contactId != null || coded == null ? contactId : coded.contact();
        if (contactId != null && contact != null || who == null && contact == null) {
            flaws.add(
                    new Flaw(
                            "contactId",
                            "Name a contact, tell one under \"contact\", or give a personal code."));
        }
        if (kind == null) {
            flaws.add(new Flaw("kind", "Say what they did."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return new CodeMeaning(Objects.requireNonNull(campaign), contact == null ? who : null);
    }

    NewResponse of(CodeMeaning meant, Instant at) {
        return new NewResponse(
                meant.campaign(),
                Objects.requireNonNull(meant.contact()),
                Objects.requireNonNull(kind),
                channel,
                at,
                note);
    }

    StrangersResponse ofStranger(CampaignId campaign, Instant at) {
        return new StrangersResponse(campaign, Objects.requireNonNull(kind), channel, at, note);
    }
}

package org.tandemcrm.campaign.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.campaign.StrangersResponse;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.web.Choice;

/**
 * A response as a person types it.
 *
 * @param find the words by which the person was looked for
 * @param contactId the chosen contact, or "new"
 * @param occurredAt the reader's time; empty is now
 */
record ResponseForm(
        @Nullable String find,
        @Nullable String contactId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @NotNull(message = "Choose what happened.") @Nullable ResponseKind kind,
        @Nullable Channel channel,
        @Nullable LocalDateTime occurredAt,
        @Size(max = 10_000, message = "At most 10,000 characters.") @Nullable String note) {

    static final String NEW = "new";

    static ResponseForm about(@Nullable String find, @Nullable String contactId) {
        return new ResponseForm(
                find, contactId, null, null, null, null, null, null, null, null, null);
    }

    public boolean isAboutNobody() {
        return contactId == null || contactId.isBlank();
    }

    public boolean isAboutStranger() {
        return NEW.equals(contactId);
    }

    /** The contact who was chosen, if somebody was; what is no id is nobody. */
    Optional<ContactId> chosen() {
        return contactId == null ? Optional.empty() : ContactId.find(contactId);
    }

    /** Whether it says of whom it is. */
    boolean isAboutSomebody() {
        return isAboutStranger() || chosen().isPresent();
    }

    /** The same, about the only one who was found, unless somebody was chosen. */
    ResponseForm about(Choice only) {
        return isAboutNobody()
                ? new ResponseForm(
                        find,
                        only.value(),
                        firstName,
                        lastName,
                        email,
                        phone,
                        company,
                        kind,
                        channel,
                        occurredAt,
                        note)
                : this;
    }

    Stranger stranger() {
        return new Stranger(firstName, lastName, email, phone, company);
    }

    StrangersResponse answer(CampaignId campaign, Instant now, ZoneId zone) {
        return new StrangersResponse(campaign, kindOr(), way(), at(now, zone), note);
    }

    NewResponse response(CampaignId campaign, Instant now, ZoneId zone) {
        return new NewResponse(
                campaign,
                ContactId.of(contactId == null ? "" : contactId),
                kindOr(),
                way(),
                at(now, zone),
                note);
    }

    private ResponseKind kindOr() {
        return kind == null ? ResponseKind.OTHER : kind;
    }

    private @Nullable Channel way() {
        return channel != null ? channel : kindOr().usualChannel();
    }

    private Instant at(Instant now, ZoneId zone) {
        return occurredAt == null ? now : occurredAt.atZone(zone).toInstant();
    }
}

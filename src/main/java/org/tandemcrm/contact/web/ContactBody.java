package org.tandemcrm.contact.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.Consent;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.user.UserId;

/** What a program sends to enter or change a contact. */
record ContactBody(
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
        @Nullable List<Answer> consents) {

    /** What the contact said about one channel for one purpose. */
    record Answer(Channel channel, ConsentPurpose purpose, ConsentState state) {

        static Answer of(Consent consent) {
            return new Answer(consent.channel(), consent.purpose(), consent.state());
        }
    }

    static ContactBody of(ContactCard card) {
        return new ContactBody(
                card.firstName(),
                card.lastName(),
                card.title(),
                card.emails(),
                card.phones(),
                card.companyId(),
                card.ownerId(),
                card.tags(),
                card.address(),
                new LinkedHashMap<>(card.custom().values()),
                card.consents().stream().map(Answer::of).toList());
    }

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

    List<Answer> answers() {
        return consents == null ? List.of() : consents;
    }
}

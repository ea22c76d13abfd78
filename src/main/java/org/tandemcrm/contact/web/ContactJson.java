package org.tandemcrm.contact.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** A contact as programs read it. */
record ContactJson(
        ContactId id,
        long version,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        List<String> emails,
        List<String> phones,
        @Nullable CompanyId companyId,
        @Nullable UserId ownerId,
        Set<String> tags,
        Address address,
        Map<String, Object> custom,
        List<ContactBody.Answer> consents,
        Instant createdAt) {

    static ContactJson of(ContactCard card) {
        return new ContactJson(
                card.id(),
                card.version(),
                card.firstName(),
                card.lastName(),
                card.title(),
                card.emails(),
                card.phones(),
                card.companyId(),
                card.ownerId(),
                card.tags(),
                card.address(),
                card.custom().values(),
                card.consents().stream().map(ContactBody.Answer::of).toList(),
                card.createdAt());
    }
}

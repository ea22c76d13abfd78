package org.tandemcrm.mailing.inbox.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.inbox.Acquaintance;
import org.tandemcrm.mailing.inbox.IncomingCard;
import org.tandemcrm.mailing.inbox.Introduction;
import org.tandemcrm.mailing.inbox.Proof;

/**
 * Who wrote a mail and what it answers, as one of us says.
 *
 * @param writer the chosen contact, or "new"
 * @param addAddress whether the mailbox is entered with the chosen contact
 */
record WriterForm(
        @NotBlank(message = "Choose who wrote it.") @Nullable String writer,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable Boolean addAddress,
        @NotBlank(message = "Choose what it answers.") @Nullable String campaignId) {

    static final String NEW = "new";

    /** What the mail says, for one of us to look at; a namesake is never chosen for them. */
    static WriterForm of(IncomingCard mail, Introduction introduction) {
        Acquaintance holder = introduction.onlyHolder();
        return new WriterForm(
                holder != null
                        ? holder.id().toString()
                        : introduction.people().isEmpty() ? NEW : null,
                introduction.name().first(),
                introduction.name().last(),
                mail.row().sender(),
                null,
                null,
                mail.row().proof() == Proof.PROVEN,
                Optional.ofNullable(introduction.proposal()).map(Object::toString).orElse(null));
    }

    boolean isToBeAdded() {
        return Boolean.TRUE.equals(addAddress);
    }

    boolean isNew() {
        return NEW.equals(writer);
    }

    ContactId known() {
        return ContactId.of(writer == null ? "" : writer);
    }

    Stranger stranger() {
        return new Stranger(firstName, lastName, email, phone, company);
    }
}

package org.tandemcrm.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Makes a contact of whoever answered, unless their mailbox is known already. */
@Component
class Strangers {

    private static final int LONGEST_LINE = 200;

    private final ContactDirectory contacts;
    private final ContactDesk desk;

    Strangers(ContactDirectory contacts, ContactDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    ContactId met(Stranger stranger) {
        Stranger tidy = tidied(stranger);
        List<Flaw> flaws = flaws(tidy);
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return known(tidy).orElseGet(() -> entered(tidy));
    }

    private Optional<ContactId> known(Stranger stranger) {
        return Optional.ofNullable(stranger.email())
                .flatMap(EmailAddress::parse)
                .flatMap(contacts::byEmail);
    }

    private ContactId entered(Stranger stranger) {
        return desk.add(
                new ContactDetails(
                        stranger.firstName(),
                        stranger.lastName(),
                        null,
                        stranger.email() == null ? List.of() : List.of(stranger.email()),
                        stranger.phone() == null ? List.of() : List.of(stranger.phone()),
                        null,
                        null,
                        Set.of(),
                        Address.UNKNOWN),
                stranger.company());
    }

    private static List<Flaw> flaws(Stranger stranger) {
        List<Flaw> flaws = new ArrayList<>();
        boolean nameless = stranger.firstName() == null && stranger.lastName() == null;
        if (nameless && stranger.email() == null && stranger.phone() == null) {
            flaws.add(new Flaw("lastName", "Give a name, an email address or a phone number."));
        }
        if (stranger.email() != null && EmailAddress.parse(stranger.email()).isEmpty()) {
            flaws.add(new Flaw("email", "This is not an email address."));
        }
        tooLong(flaws, "firstName", stranger.firstName());
        tooLong(flaws, "lastName", stranger.lastName());
        tooLong(flaws, "phone", stranger.phone());
        tooLong(flaws, "company", stranger.company());
        return flaws;
    }

    private static void tooLong(List<Flaw> flaws, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_LINE) {
            flaws.add(new Flaw(field, "At most %,d characters.".formatted(LONGEST_LINE)));
        }
    }

    private static Stranger tidied(Stranger stranger) {
        return new Stranger(
                CampaignTexts.tidy(stranger.firstName()),
                CampaignTexts.tidy(stranger.lastName()),
                CampaignTexts.tidy(stranger.email()),
                CampaignTexts.tidy(stranger.phone()),
                CampaignTexts.tidy(stranger.company()));
    }
}

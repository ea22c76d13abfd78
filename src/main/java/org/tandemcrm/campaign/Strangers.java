package org.tandemcrm.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Met;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Makes a contact of whoever answered, unless their mailbox or number is known already. */
@Component
class Strangers {

    private static final int LONGEST_LINE = 200;

    private final ContactDesk desk;

    Strangers(ContactDesk desk) {
        this.desk = desk;
    }

    Met met(Stranger stranger) {
        Stranger tidy = tidied(stranger);
        List<Flaw> flaws = flaws(tidy);
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return desk.meet(details(tidy), tidy.company());
    }

    /** Somebody known, with what is new in what they left. */
    Met recognised(ContactId known, Stranger stranger) {
        Stranger tidy = tidied(stranger);
        return desk.recognised(known, details(tidy), tidy.company());
    }

    private static ContactDetails details(Stranger stranger) {
        return new ContactDetails(
                stranger.firstName(),
                stranger.lastName(),
                null,
                stranger.email() == null ? List.of() : List.of(stranger.email()),
                stranger.phone() == null ? List.of() : List.of(stranger.phone()),
                null,
                null,
                Set.of(),
                stranger.address(),
                stranger.custom());
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
                CampaignTexts.tidy(stranger.company()),
                stranger.address(),
                stranger.custom());
    }
}
